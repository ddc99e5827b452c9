-- the royalty of each counted play, split between the artists of the track
select
    c.artist_id,
    c.artist_name,
    p.play_month,
    count(distinct p.event_id) as counted_plays,
    count(distinct p.track_id) as tracks_played,
    sum(r.rate_micros / 1000000.0 * c.split_percent / 100.0) as earnings_eur
from {{ ref('fct_plays') }} p
join {{ ref('stg_tracks') }} t on t.track_id = p.track_id
join {{ ref('royalty_rates') }} r
    on r.label_code = t.label_code
    and r.tier = p.tier
    and p.local_day >= r.valid_from
    and (r.valid_to is null or p.local_day <= r.valid_to)
join {{ ref('track_credits') }} c on c.track_id = t.track_id
where p.is_counted
group by 1, 2, 3
