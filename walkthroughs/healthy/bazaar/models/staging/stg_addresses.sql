select
    a.address_id,
    a.customer_id,
    a.address_type,
    trim(a.street) as street,
    a.postal_code,
    case when a.country = 'US' then 'United States' else 'Germany' end as country_name,
    -- people write the city in any case: 'new york', 'BERLIN '
    case lower(trim(a.city))
        when 'new york' then 'New York'
        else upper(left(trim(a.city), 1)) || lower(substr(trim(a.city), 2))
    end as city,
    a.is_default,
    a.updated_at as updated_on
from {{ source('shop', 'raw_addresses') }} a
where a.deleted_at is null
