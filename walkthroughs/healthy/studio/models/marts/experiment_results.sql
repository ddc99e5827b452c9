-- what users did in the four weeks after their assignment
select
    experiment_key,
    variant,
    count(*) as assigned_users,
    count(*) filter (where play_count > 0) as users_with_plays,
    sum(play_count) as play_count,
    sum(minutes_played) / nullif(count(*), 0) as minutes_per_user,
    avg(session_count) as sessions_per_user,
    sum(case when has_subscribed then 1 else 0 end) as subscribers,
    sum(case when has_subscribed then 1 else 0 end) * 1.0 / nullif(count(*), 0) as conversion_rate
from (
    select
        a.experiment_key,
        a.variant,
        a.user_id,
        coalesce(p.play_count, 0) as play_count,
        coalesce(p.minutes_played, 0) as minutes_played,
        coalesce(s.session_count, 0) as session_count,
        exists (
            select 1
            from {{ ref('stg_users') }} u
            join {{ ref('stg_subscriptions') }} b on b.account_id = u.account_id
            where u.user_id = a.user_id
              and b.started_on > cast(a.assigned_at as date)
              and b.started_on <= cast(a.assigned_at as date) + 28
        ) as has_subscribed
    from {{ ref('stg_experiment_assignments') }} a
    left join (
        select a1.experiment_key, a1.user_id, count(*) as play_count, sum(f.minutes_played) as minutes_played
        from {{ ref('stg_experiment_assignments') }} a1
        join {{ ref('fct_plays') }} f
            on f.user_id = a1.user_id
            and f.started_at >= a1.assigned_at
            and f.started_at < a1.assigned_at + interval 28 day
        group by 1, 2
    ) p on p.experiment_key = a.experiment_key and p.user_id = a.user_id
    left join (
        select a2.experiment_key, a2.user_id, count(*) as session_count
        from {{ ref('stg_experiment_assignments') }} a2
        join {{ ref('int_listening_sessions') }} l
            on l.user_id = a2.user_id
            and l.session_started_at >= a2.assigned_at
            and l.session_started_at < a2.assigned_at + interval 28 day
        group by 1, 2
    ) s on s.experiment_key = a.experiment_key and s.user_id = a.user_id
) per_user
group by experiment_key, variant
