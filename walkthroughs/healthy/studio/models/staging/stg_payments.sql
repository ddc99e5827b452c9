select
    payment_id,
    invoice_id,
    cast(attempted_at as timestamp) as attempted_at,
    method as payment_method,
    kind as payment_kind,
    {{ cents_to_units('amount_cents') }} as amount,
    currency,
    status as payment_status
from {{ source('billing', 'raw_payments') }}
