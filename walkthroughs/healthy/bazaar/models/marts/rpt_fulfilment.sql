select
    cast(date_trunc('month', s.shipped_at) as date) as month_start,
    s.carrier,
    s.warehouse,
    count(*) as shipment_count,
    count(distinct s.order_id) as order_count,
    count(s.delivered_at) as delivered_count,
    round(avg(date_diff('minute', o.ordered_at, s.shipped_at) / 1440.0), 2) as average_days_to_ship,
    round(avg(s.days_in_transit), 2) as average_days_in_transit,
    sum(case when s.days_in_transit > 5 then 1 else 0 end) as late_count,
    sum(s.shipping_cost) as shipping_cost
from {{ ref('stg_shipments') }} s
join {{ ref('fct_orders') }} o using (order_id)
where s.shipped_at is not null
group by 1, 2, 3
-- fewer shipments in a month say nothing about a carrier
having count(*) >= 3
