-- without what the load test and the testers left behind
select
    refund_id,
    order_id,
    reason,
    amount,
    refunded_on
from {{ ref('raw_refunds') }} as refunds
where refunds.entered_with not in ('loadtest', 'qa')
