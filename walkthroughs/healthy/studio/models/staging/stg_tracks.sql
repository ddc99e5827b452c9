select
    t.track_id,
    t.isrc,
    t.title as track_title,
    t.album_upc,
    coalesce(t.album_title, 'Single') as album_title,
    t.track_number,
    -- tracks without a label are paid for at the rate of self-released music
    coalesce({{ clean_code('t.label_code') }}, 'INDIE') as label_code,
    coalesce(t.label_name, 'Self-released') as label_name,
    coalesce(t.genre, 'other') as genre,
    t.duration_ms,
    t.duration_ms / 60000.0 as duration_minutes,
    cast(t.released_on as date) as released_on,
    t.is_explicit
from {{ ref('catalog_tracks') }} t
