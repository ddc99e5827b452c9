{# What the payment provider's webhook delivered. #}
with deliveries as (

    select * from {{ ref('raw_payments') }}

)

select
    event_id,
    payment_reference,
    order_id,
    market,
    instalment,
    method,
    amount,
    currency,
    paid_on
from deliveries
