select
    d.month_start,
    d.market,
    count(m.subscription_id) as paying_subscriptions,
    count(distinct m.customer_id) as paying_customers,
    count(*) filter (where m.subscription_status = 'past_due') as past_due_subscriptions,
    coalesce(sum(m.mrr_eur), 0) as mrr_eur,
    coalesce(sum(m.mrr_eur), 0)
        - lag(coalesce(sum(m.mrr_eur), 0), 1, 0) over (partition by d.market order by d.month_start) as mrr_change_eur,
    round(avg(m.mrr_eur), 2) as average_mrr_eur
from (
    select distinct c.month_start, k.market
    from {{ ref('int_calendar') }} c
    cross join (select distinct market from {{ ref('stg_orders') }}) k
) d
left join {{ ref('int_subscription_months') }} m using (month_start, market)
group by 1, 2
