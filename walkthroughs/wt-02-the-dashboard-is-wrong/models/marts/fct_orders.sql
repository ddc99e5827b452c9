with orders as (

    select * from {{ ref('int_orders_enriched') }}

),

final as (

    select
        order_id,
        order_date,
        customer_id,
        customer_segment,
        channel,
        store_id,
        payment_method,
        amount
    from orders

)

select * from final
