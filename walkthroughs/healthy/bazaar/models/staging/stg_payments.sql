-- A card is verified with a payment of nothing; those are not payments of an order.
select
    payment_id,
    order_id,
    payment_method,
    case payment_status when 'paid' then 'succeeded' else payment_status end as payment_status,
    amount,
    currency,
    created_at
from (
    select
        payment_id,
        order_id,
        payment_method,
        lower(status) as payment_status,
        {{ cents_to_units('amount_cents') }} as amount,
        currency,
        created_at
    from {{ source('shop', 'raw_payments') }}
    where amount_cents > 0
) as payments
