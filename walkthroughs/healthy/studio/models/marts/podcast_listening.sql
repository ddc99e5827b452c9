-- shows with at least 40 plays
select
    podcast_id,
    podcast_title,
    publisher,
    category,
    play_month,
    play_count,
    listeners,
    hours_played,
    average_completion,
    finished_share,
    hours_played / nullif(sum(hours_played) over (partition by play_month), 0) as share_of_hours,
    dense_rank() over (partition by play_month order by hours_played desc) as rank_in_month
from (
    select
        e.podcast_id,
        e.podcast_title,
        e.publisher,
        e.category,
        p.play_month,
        count(*) as play_count,
        count(distinct p.user_id) as listeners,
        sum(p.ms_played) / 3600000.0 as hours_played,
        avg(p.completion_rate) as average_completion,
        avg(case when p.completion_rate >= 0.9 then 1.0 else 0.0 end) as finished_share
    from {{ ref('fct_plays') }} p
    join {{ ref('stg_episodes') }} e on e.episode_id = p.episode_id
    where e.podcast_id in (
        select e2.podcast_id
        from {{ ref('fct_plays') }} p2
        join {{ ref('stg_episodes') }} e2 on e2.episode_id = p2.episode_id
        group by e2.podcast_id
        having count(*) >= 40
    )
    group by 1, 2, 3, 4, 5
) monthly
