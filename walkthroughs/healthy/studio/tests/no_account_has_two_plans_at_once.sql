select a.subscription_id, b.subscription_id as other_subscription_id
from {{ ref('stg_subscriptions') }} a
join {{ ref('stg_subscriptions') }} b
    on a.account_id = b.account_id
    and a.subscription_id < b.subscription_id
    and a.started_on < coalesce(b.ended_on, date '9999-12-31')
    and b.started_on < coalesce(a.ended_on, date '9999-12-31')
