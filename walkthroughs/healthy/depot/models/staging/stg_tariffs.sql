select
    tariff_id,
    case service_level
        when 'EXP' then 'express'
        when 'STD' then 'standard'
        when 'ECO' then 'economy'
    end as service_level,
    zone as tariff_zone,
    {{ grams_to_kg('weight_from_g') }} as weight_from_kg,
    {{ grams_to_kg('weight_to_g') }} as weight_to_kg,
    {{ cents_to_eur('price_cents') }} as price_eur,
    valid_from,
    valid_to
from {{ ref('raw_tariffs') }}
