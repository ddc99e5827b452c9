{#
  Orders with the payment that belongs to them. A refunded order is no revenue,
  so it ends here.
#}

with orders as (

    select * from {{ ref('stg_orders') }}

),

payments as (

    select * from {{ ref('stg_payments') }}

),


final as (

    select
        orders.order_id,
        orders.order_date,
        orders.customer_id,
        orders.channel,
        orders.store_id,
        orders.amount,
        payments.payment_method,
        payments.payment_status
    from orders
    left join payments
        on orders.order_id = payments.order_id
    where payments.payment_status <> 'refunded'

)

select * from final
