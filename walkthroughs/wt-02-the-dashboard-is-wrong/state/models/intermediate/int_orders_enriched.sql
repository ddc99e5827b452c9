{{ config(materialized='table') }}

with orders as (

    select * from {{ ref('int_orders_paid') }}

),

customers as (

    select * from {{ ref('stg_customers') }}

),

final as (

    select
        orders.order_id,
        orders.order_date,
        orders.customer_id,
        customers.customer_segment,
        orders.channel,
        orders.store_id,
        orders.payment_method,
        orders.payment_status,
        orders.amount
    from orders
    inner join customers
        on orders.customer_id = customers.customer_id

)

select * from final
