with orders as (

    select * from {{ ref('int_order_totals') }}

),

customers as (

    select * from {{ ref('stg_customers') }}

),

items as (

    select * from {{ ref('int_items_by_order') }}

),

shipments as (

    select * from {{ ref('stg_shipments') }}

)

select
    orders.order_id,
    orders.ordered_on,
    customers.customer_id,
    orders.market,
    orders.channel,
    items.lines,
    items.pieces,
    shipments.parcel_state,
    orders.goods_and_wrapping,
    orders.order_total
from orders
inner join customers
    on orders.customer_id = customers.customer_id
left join items
    on orders.order_id = items.order_id
left join shipments
    on orders.order_id = shipments.order_id
