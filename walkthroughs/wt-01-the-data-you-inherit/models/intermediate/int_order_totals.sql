-- what an order comes to: shipping is only charged where something is shipped
select
    order_id,
    customer_id,
    market,
    channel,
    ordered_on,
    goods_amount + shipping_fee as order_total,
    goods_amount + gift_wrap_fee as goods_and_wrapping
from {{ ref('stg_orders') }}
