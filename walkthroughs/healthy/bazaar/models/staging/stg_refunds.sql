select
    r.refund_id,
    r.payment_id,
    {{ cents_to_units('r.amount_cents') }} as refund_amount,
    r.status as refund_status,
    coalesce(r.reason, 'not given') as refund_reason,
    r.refunded_at,
    cast(r.refunded_at as date) as refunded_on_utc
from {{ ref('raw_refunds') }} r
