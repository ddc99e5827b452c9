select
    lifetime.*,
    ntile(4) over (order by lifetime.lifetime_value_eur desc, lifetime.customer_id) as value_quartile
from (
    select
        customers.customer_id,
        customers.country_code,
        customers.signup_source,
        customers.signup_date,
        coalesce(bought.order_count, 0) as order_count,
        coalesce(bought.order_revenue_eur, 0) as order_revenue_eur,
        coalesce(bought.refunded_eur, 0) as refunded_eur,
        coalesce(subscribed.paid_months, 0) as paid_months,
        coalesce(subscribed.subscription_revenue_eur, 0) as subscription_revenue_eur,
        coalesce(bought.order_revenue_eur, 0)
            - coalesce(bought.refunded_eur, 0)
            + coalesce(subscribed.subscription_revenue_eur, 0) as lifetime_value_eur,
        round(bought.order_revenue_eur / nullif(bought.order_count, 0), 2) as average_order_eur
    from (
        select * from {{ ref('stg_customers') }} as c
        -- whoever was refunded for fraud says nothing about customers
        where not exists (
            select 1
            from {{ ref('int_refunds') }} as r
            where r.customer_id = c.customer_id
                and r.refund_reason = 'fraud'
        )
    ) as customers
    left join (
        select
            customer_id,
            count(*) as order_count,
            sum(order_total_eur) as order_revenue_eur,
            sum(refunded_eur) as refunded_eur
        from {{ ref('fct_orders') }}
        where is_revenue_order
        group by customer_id
    ) as bought
        on customers.customer_id = bought.customer_id
    left join (
        select
            customer_id,
            count(*) as paid_months,
            sum(mrr_eur) as subscription_revenue_eur
        from {{ ref('int_subscription_months') }}
        group by customer_id
    ) as subscribed
        on customers.customer_id = subscribed.customer_id
) as lifetime
