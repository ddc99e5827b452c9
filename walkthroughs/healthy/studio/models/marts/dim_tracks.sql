select
    t.track_id,
    t.isrc,
    t.track_title,
    t.album_upc,
    t.album_title,
    t.track_number,
    t.label_code,
    t.label_name,
    t.genre,
    t.duration_minutes,
    t.released_on,
    t.is_explicit,
    c.main_artists,
    c.artist_count,
    coalesce(p.play_count, 0) as play_count,
    coalesce(p.counted_plays, 0) as counted_plays,
    coalesce(p.listeners, 0) as listeners,
    p.average_completion,
    rank() over (partition by t.genre order by coalesce(p.counted_plays, 0) desc) as rank_in_genre,
    coalesce(p.counted_plays, 0) * 1.0
        / nullif(sum(coalesce(p.counted_plays, 0)) over (partition by t.label_code), 0) as share_of_label_plays
from {{ ref('stg_tracks') }} t
join (
    select
        track_id,
        string_agg(artist_name, ', ' order by artist_id) filter (where credit_role = 'main') as main_artists,
        count(distinct artist_id) as artist_count
    from {{ ref('track_credits') }}
    group by 1
) c on c.track_id = t.track_id
left join (
    select
        track_id,
        count(*) as play_count,
        sum(case when is_counted then 1 else 0 end) as counted_plays,
        count(distinct user_id) as listeners,
        avg(completion_rate) as average_completion
    from {{ ref('fct_plays') }}
    where track_id is not null
    group by 1
) p on p.track_id = t.track_id
