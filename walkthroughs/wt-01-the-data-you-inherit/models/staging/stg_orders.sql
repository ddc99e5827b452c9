{#
  One row per order that was not cancelled. Amounts are in euros, as the price
  list is, whatever the customer pays in.
#}
with source as (

    select * from {{ ref('raw_orders') }}

)

select
    order_id,
    customer_id,
    market,
    channel,
    ordered_on,
    delivery,
    goods_amount,
    shipping_fee,
    gift_wrap_fee
from source
where status <> 'cancelled'
