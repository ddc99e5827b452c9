select s.id from {{ ref('fct_sailings') }} s join {{ ref('stg_bookings') }} b on b.sailing_id = s.id where b.id is null
