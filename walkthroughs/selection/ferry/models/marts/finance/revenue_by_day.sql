select b.booked_at as day, sum(f.amount) as amount
from {{ ref('fct_revenue') }} f join {{ ref('stg_bookings') }} b on b.id = f.booking_id
group by 1
