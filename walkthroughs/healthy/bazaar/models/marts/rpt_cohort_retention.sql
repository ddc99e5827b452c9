select
    cohorts.cohort_month,
    activity.months_since_first_order,
    cohorts.cohort_size,
    activity.active_customers,
    round(activity.active_customers * 1.0 / nullif(cohorts.cohort_size, 0), 4) as retention_rate
from (
    select cohort_month, count(*) as cohort_size
    from (
        select customer_id, cast(date_trunc('month', min(order_date)) as date) as cohort_month
        from {{ ref('fct_orders') }}
        where is_revenue_order and customer_id is not null
        group by customer_id
    ) as first_orders
    group by cohort_month
) as cohorts
inner join (
    select
        first_orders.cohort_month,
        date_diff('month', first_orders.cohort_month, orders.order_date) as months_since_first_order,
        count(distinct orders.customer_id) as active_customers
    from {{ ref('fct_orders') }} as orders
    inner join (
        select customer_id, cast(date_trunc('month', min(order_date)) as date) as cohort_month
        from {{ ref('fct_orders') }}
        where is_revenue_order and customer_id is not null
        group by customer_id
    ) as first_orders
        on orders.customer_id = first_orders.customer_id
    where orders.is_revenue_order
    group by 1, 2
) as activity
    on cohorts.cohort_month = activity.cohort_month
