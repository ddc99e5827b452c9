{{ config(materialized='incremental', unique_key='payment_id') }}

with payments as (

    select * from {{ ref('stg_payments') }}

    {% if is_incremental() %}
    -- a payment that is pending is settled, and its fee known, within a week
    where created_at >= (select max(created_at) - interval 7 day from {{ this }})
    {% endif %}

),

webhooks as (

    select * from {{ ref('stg_payment_webhooks') }}

),

orders as (

    select * from {{ ref('stg_orders') }}

),

fx_rates as (

    select * from {{ ref('stg_fx_rates') }}

),

final as (

    select
        payments.payment_id,
        payments.order_id,
        orders.customer_id,
        orders.market,
        payments.payment_method,
        payments.payment_status,
        payments.currency,
        payments.amount,
        {{ to_eur('payments.amount', 'fx_rates.rate_to_eur') }} as amount_eur,
        webhooks.fee_amount,
        payments.amount - coalesce(webhooks.fee_amount, 0) as amount_after_fee,
        payments.created_at,
        {{ local_date('payments.created_at', 'orders.market') }} as payment_date,
        date_diff('second', payments.created_at, webhooks.received_at) as webhook_delay_seconds

    from payments
    -- no payments of test orders
    inner join orders on payments.order_id = orders.order_id
    left join webhooks on payments.payment_id = webhooks.payment_id
    left join fx_rates
        on cast(payments.created_at as date) = fx_rates.rate_date
        and payments.currency = fx_rates.currency

)

select * from final
