{{ config(materialized='incremental', unique_key=['booking_id', 'sailing_id'], access='public') }}
select b.id as booking_id, b.sailing_id, b.amount, p.paid, r.rate
from {{ ref('stg_bookings') }} b
left join {{ ref('stg_payments') }} p on p.booking_id = b.id
cross join (select max(rate) as rate from {{ ref('seed_rates') }}) r
