select
    cast(date_trunc('month', t.opened_at) as date) as month_start,
    t.priority,
    count(*) as ticket_count,
    count(t.first_response_at) as answered_count,
    count(*) filter (where t.first_response_minutes <= s.target_minutes) as in_time_count,
    round(
        count(*) filter (where t.first_response_minutes <= s.target_minutes) * 1.0 / nullif(count(*), 0), 4
    ) as in_time_rate,
    round(avg(t.first_response_minutes), 1) as average_response_minutes,
    max(t.first_response_minutes) as longest_response_minutes,
    round(avg(t.resolution_hours), 1) as average_resolution_hours,
    round(avg(t.csat_score), 2) as average_csat,
    count(distinct t.order_id) as orders_with_ticket
from {{ ref('stg_support_tickets') }} t
join (
    values ('urgent', 60), ('high', 240), ('normal', 720), ('low', 1440)
) s (priority, target_minutes) on s.priority = t.priority
where t.channel not in ('phone') -- answered at once
    and t.opened_at >= date '2025-02-01' -- there were no targets before
group by 1, 2
