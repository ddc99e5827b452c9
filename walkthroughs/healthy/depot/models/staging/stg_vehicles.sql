select
    vehicle_id,
    plate,
    upper(regexp_replace(plate, '[^A-Za-z0-9]', '', 'g')) as plate_key,
    case type_code
        when 'VAN' then 'van'
        when 'TRK' then 'truck'
        when 'CBK' then 'cargo bike'
        when 'TRL' then 'trailer'
    end as vehicle_type,
    case fuel_code
        when 'DI' then 'diesel'
        when 'HV' then 'hvo'
        when 'PE' then 'petrol'
        when 'EL' then 'electric'
        else 'none'
    end as fuel_type,
    home_depot,
    {{ grams_to_kg('payload_g') }} as payload_kg,
    in_service_on,
    out_of_service_on,
    out_of_service_on is null as is_in_service
from {{ ref('raw_vehicles') }}
