-- What each paying subscription is worth at the close of each month.
select
    m.month_start,
    m.month_end,
    s.subscription_id,
    s.customer_id,
    case s.currency when 'USD' then 'US' else 'DE' end as market,
    s.plan_name,
    s.subscription_status,
    s.monthly_price,
    {{ to_eur('s.monthly_price', 'fx.rate_to_eur') }} as mrr_eur
from (select distinct month_start, month_end from {{ ref('int_calendar') }}) m
join {{ ref('stg_subscriptions') }} s
    on s.valid_from <= m.month_end + interval 1 day
    and m.month_end + interval 1 day < coalesce(s.valid_to, timestamp '9999-12-31 00:00:00')
join {{ ref('stg_fx_rates') }} fx on fx.rate_date = m.month_end and fx.currency = s.currency
where s.subscription_status in ('active', 'past_due')
