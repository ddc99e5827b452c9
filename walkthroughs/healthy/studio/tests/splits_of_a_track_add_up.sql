select track_id, sum(split_percent) as total_percent
from {{ ref('track_credits') }}
group by track_id
having sum(split_percent) <> 100
