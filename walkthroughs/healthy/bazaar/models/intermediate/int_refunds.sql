with refunds as (

    select * from {{ ref('stg_refunds') }}
    where refund_status = 'completed'

),

payments as (

    select * from {{ ref('stg_payments') }}

),

orders as (

    select * from {{ ref('stg_orders') }}

),

fx_rates as (

    select * from {{ ref('stg_fx_rates') }}

),

joined as (

    select
        refunds.refund_id,
        refunds.payment_id,
        orders.order_id,
        orders.customer_id,
        orders.market,
        orders.order_status,
        refunds.refund_reason,
        refunds.refunded_at,
        {{ local_date('refunds.refunded_at', 'orders.market') }} as refund_date,
        payments.currency,
        refunds.refund_amount,
        {{ to_eur('refunds.refund_amount', 'fx_rates.rate_to_eur') }} as refund_eur

    from refunds
    inner join payments on refunds.payment_id = payments.payment_id
    -- no refunds of test orders
    inner join orders on payments.order_id = orders.order_id
    left join fx_rates
        on refunds.refunded_on_utc = fx_rates.rate_date
        and payments.currency = fx_rates.currency

)

select * from joined
