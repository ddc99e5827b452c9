with orders as (

    select * from {{ ref('stg_orders') }}

),

items as (

    select
        order_id,
        count(*) as line_count,
        sum(quantity) as unit_count,
        sum(discount_amount) as discount_amount,
        sum(net_amount) as items_amount,
        sum(net_amount_eur) as items_eur,
        sum(margin_eur) as margin_eur

    from {{ ref('int_order_items_priced') }}
    group by order_id

),

payments as (

    select
        order_id,
        count(*) as payment_attempts,
        count(*) filter (where payment_status = 'failed') as failed_payments,
        sum(case when payment_status = 'succeeded' then amount else 0 end) as paid_amount,
        min(case when payment_status = 'succeeded' then created_at end) as paid_at

    from {{ ref('stg_payments') }}
    group by order_id

),

refunds as (

    select
        order_id,
        sum(refund_amount) as refunded_amount,
        sum(refund_eur) as refunded_eur

    from {{ ref('int_refunds') }}
    group by order_id

),

shipping as (

    select * from {{ ref('int_order_shipping') }}

),

fx_rates as (

    select * from {{ ref('stg_fx_rates') }}

),

subscriptions as (

    select * from {{ ref('stg_subscriptions') }}
    where subscription_status in ('trialing', 'active', 'past_due')

),

joined as (

    select
        orders.order_id,
        orders.customer_id,
        orders.market,
        orders.currency,
        orders.order_status,
        orders.status_group,
        orders.order_status not in ('pending', 'cancelled') as is_revenue_order,
        orders.channel,
        orders.channel_group,
        orders.discount_code,
        orders.ordered_at,
        orders.order_date,
        subscriptions.plan_name as subscription_plan,

        coalesce(items.line_count, 0) as line_count,
        coalesce(items.unit_count, 0) as unit_count,
        coalesce(items.discount_amount, 0) as discount_amount,
        coalesce(items.items_amount, 0) as items_amount,
        orders.shipping_amount,
        coalesce(items.items_amount, 0) + orders.shipping_amount as order_total,
        coalesce(items.items_eur, 0)
            + {{ to_eur('orders.shipping_amount', 'fx_rates.rate_to_eur') }} as order_total_eur,
        coalesce(items.margin_eur, 0) as margin_eur,

        coalesce(payments.payment_attempts, 0) as payment_attempts,
        coalesce(payments.failed_payments, 0) as failed_payments,
        coalesce(payments.paid_amount, 0) as paid_amount,
        payments.paid_at,
        coalesce(refunds.refunded_amount, 0) as refunded_amount,
        coalesce(refunds.refunded_eur, 0) as refunded_eur,

        coalesce(shipping.shipment_count, 0) as shipment_count,
        shipping.first_shipped_at,
        shipping.delivered_at

    from orders
    left join items on orders.order_id = items.order_id
    left join payments on orders.order_id = payments.order_id
    left join refunds on orders.order_id = refunds.order_id
    left join shipping on orders.order_id = shipping.order_id
    left join fx_rates
        on orders.ordered_on_utc = fx_rates.rate_date
        and orders.currency = fx_rates.currency
    left join subscriptions
        on orders.customer_id = subscriptions.customer_id
        and orders.ordered_at >= subscriptions.valid_from
        and orders.ordered_at < coalesce(subscriptions.valid_to, timestamp '9999-12-31 00:00:00')

),

final as (

    select
        *,
        -- guests are nobody's customers: their orders have no number
        case
            when customer_id is not null
                then row_number() over (partition by customer_id order by ordered_at, order_id)
        end as customer_order_number,
        case
            when customer_id is not null
                then date_diff('day', lag(order_date) over (partition by customer_id order by ordered_at, order_id), order_date)
        end as days_since_previous_order

    from joined

)

select * from final
