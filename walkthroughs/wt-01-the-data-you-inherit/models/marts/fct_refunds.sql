select
    refund_id,
    order_id,
    reason,
    amount,
    refunded_on
from {{ ref('stg_refunds') }}
