-- paying accounts only: colleagues have free subscriptions
with months as (

    select * from {{ ref('int_subscription_months') }}
    where account_id not in (
        select account_id
        from {{ ref('stg_accounts') }}
        where is_internal
    )

),

monthly as (

    select
        month_start,
        count(*) filter (where is_open_at_start) as open_at_start,
        count(*) filter (where is_started) as started,
        count(*) filter (where is_churned) as churned,
        count(*) filter (where is_churned and is_open_at_start) as churned_of_open
    from months
    group by month_start

)

select
    month_start,
    open_at_start,
    started,
    churned,
    churned_of_open * 1.0 / nullif(open_at_start, 0) as churn_rate,
    lag(open_at_start) over (order by month_start) as open_at_start_of_month_before,
    sum(churned) over (order by month_start rows between unbounded preceding and current row) as churned_to_date
from monthly
