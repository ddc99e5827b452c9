select
    e.episode_id,
    e.podcast_id,
    e.podcast_title,
    e.publisher,
    e.category,
    e.episode_number,
    e.episode_title,
    e.duration_seconds * 1000 as duration_ms,
    cast(e.published_at as timestamp) as published_at,
    e.is_exclusive
from {{ ref('podcast_episodes') }} e
