{{ config(materialized='table') }}

with orders as (

    select * from {{ ref('int_orders_paid') }}

),

customers as (

    select * from {{ ref('stg_customers') }}

),

{#
  For the regional report that is due next month: the region of the store, and
  whether the order is a large one.
#}
stores as (

    select * from {{ ref('stg_stores') }}

),

final as (

    select
        orders.order_id,
        orders.order_date,
        orders.customer_id,
        customers.customer_segment,
        orders.channel,
        orders.store_id,
        stores.store_region,
        orders.payment_method,
        orders.payment_status,
        orders.amount,
        case
            when orders.amount >= 100 then 'large'
            else 'regular'
        end as order_size
    from orders
    inner join customers
        on orders.customer_id = customers.customer_id
    left join stores
        on orders.store_id = stores.store_id

)

select * from final
