-- A customer has one subscription at a time: each state ends before the next one starts, a cancelled one aside.
select customer_id, subscription_id, valid_from, valid_to
from (
    select
        *,
        lead(valid_from) over (partition by customer_id order by valid_from) as next_valid_from
    from {{ ref('stg_subscriptions') }}
    where subscription_status <> 'cancelled'
) as states
where next_valid_from < coalesce(valid_to, timestamp '9999-12-31 00:00:00')
