-- orders that no carrier has reported anything of
select
    orders.order_id,
    orders.ordered_on,
    orders.market
from {{ ref('stg_orders') }} as orders
left join {{ ref('stg_shipments') }} as shipments
    on orders.order_id = shipments.order_id
where shipments.order_id is null
    and orders.delivery <> 'collected'
