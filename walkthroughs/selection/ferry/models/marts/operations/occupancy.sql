{{ config(schema='ops', alias='occupancy_by_sailing', severity='high') }}
select f.id, count(b.id) as passengers
from {{ ref('fct_sailings') }} f left join {{ ref('stg_bookings') }} b on b.sailing_id = f.id
group by 1
