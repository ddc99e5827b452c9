select
    t.ticket_id,
    t.customer_id,
    t.order_id,
    t.priority,
    t.category,
    t.channel,
    t.csat_score,
    t.opened_at,
    t.first_response_at,
    t.resolved_at,
    date_diff('minute', t.opened_at, t.first_response_at) as first_response_minutes,
    date_diff('minute', t.opened_at, t.resolved_at) / 60.0 as resolution_hours,
    case
        when t.resolved_at is not null then 'resolved'
        when t.first_response_at is not null then 'answered'
        else 'new'
    end as ticket_status
from {{ ref('raw_support_tickets') }} t
where t.deleted_at is null -- spam
