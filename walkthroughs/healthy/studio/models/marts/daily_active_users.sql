-- one row per day, also for days without a play; colleagues are not counted
with plays as (

    select fct_plays.*
    from {{ ref('fct_plays') }} as fct_plays
    where not exists (
        select 1
        from {{ ref('stg_accounts') }} as accounts
        where accounts.account_id = fct_plays.account_id
            and accounts.is_internal
    )

),

daily as (

    select
        local_day,
        count(distinct user_id) as active_users,
        count(distinct case when tier = 'premium' then user_id end) as premium_users,
        count(*) as play_count,
        sum(minutes_played) as minutes_played
    from plays
    group by local_day

),

first_days as (

    select
        first_play_day,
        count(*) as new_listeners
    from (
        select user_id, min(local_day) as first_play_day
        from plays
        group by user_id
    )
    group by first_play_day

),

filled as (

    select
        calendar.calendar_day,
        calendar.is_weekend,
        coalesce(daily.active_users, 0) as active_users,
        coalesce(daily.premium_users, 0) as premium_users,
        coalesce(daily.play_count, 0) as play_count,
        coalesce(daily.minutes_played, 0) as minutes_played,
        coalesce(first_days.new_listeners, 0) as new_listeners
    from {{ ref('int_calendar') }} as calendar
    left join daily
        on calendar.calendar_day = daily.local_day
    left join first_days
        on calendar.calendar_day = first_days.first_play_day

)

select
    calendar_day,
    is_weekend,
    active_users,
    premium_users,
    play_count,
    minutes_played,
    minutes_played / nullif(active_users, 0) as minutes_per_user,
    new_listeners,
    sum(new_listeners) over (order by calendar_day) as listeners_to_date,
    avg(active_users) over (
        order by calendar_day rows between 6 preceding and current row
    ) as active_users_7d_average,
    active_users - lag(active_users, 7) over (order by calendar_day) as change_to_week_before
from filled
