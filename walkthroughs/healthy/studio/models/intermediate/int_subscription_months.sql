-- one row per subscription and month in which it is open when the month begins, or starts
select
    s.subscription_id,
    s.account_id,
    s.plan_code,
    m.month_start,
    s.started_on < m.month_start and (s.ended_on is null or s.ended_on >= m.month_start) as is_open_at_start,
    s.started_on >= m.month_start as is_started,
    s.ended_on is not null
        and s.ended_on >= m.month_start
        and s.ended_on < m.month_start + interval 1 month
        -- the next plan of the account may start on the day on which this one ends
        and not exists (
            select 1
            from {{ ref('stg_subscriptions') }} n
            where n.account_id = s.account_id
              and n.started_on = s.ended_on
        ) as is_churned
from {{ ref('stg_subscriptions') }} s
join (
    select cast(month_start as date) as month_start
    from generate_series(
        cast('{{ var("first_billing_month") }}' as timestamp),
        cast('{{ var("last_day") }}' as timestamp),
        interval 1 month
    ) as months (month_start)
) m
    on s.started_on < m.month_start + interval 1 month
    and (s.ended_on is null or s.ended_on >= m.month_start)
