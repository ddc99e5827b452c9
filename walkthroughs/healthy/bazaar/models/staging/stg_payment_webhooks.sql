-- The provider delivers an event at least once. The last delivery is the one that has the fee.
with deliveries as (

    select
        delivery_id,
        event_id,
        payment_id,
        event_type,
        fee_cents,
        cast(received_at as timestamp) as received_at
    from {{ source('shop', 'raw_payment_webhooks') }}

),

numbered as (

    select
        *,
        row_number() over (partition by event_id order by received_at desc, delivery_id desc) as delivery_rank,
        count(*) over (partition by event_id) as delivery_count
    from deliveries

)

select
    event_id,
    payment_id,
    event_type,
    {{ cents_to_units('fee_cents') }} as fee_amount,
    received_at,
    delivery_count
from numbered
where delivery_rank = 1
