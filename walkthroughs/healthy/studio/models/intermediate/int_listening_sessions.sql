-- A session ends when nothing has been started for 30 minutes after the end of a play.
with plays as (

    select
        event_id,
        user_id,
        local_day,
        started_at,
        started_at + to_milliseconds(ms_played) as ended_at,
        minutes_played
    from {{ ref('int_plays_enriched') }}

),

with_previous as (

    select
        *,
        lag(ended_at) over (partition by user_id order by started_at, event_id) as previous_ended_at
    from plays

),

numbered as (

    select
        *,
        sum(
            case
                when previous_ended_at is null then 1
                when started_at > previous_ended_at + interval 30 minute then 1
                else 0
            end
        ) over (
            partition by user_id
            order by started_at, event_id
            rows between unbounded preceding and current row
        ) as session_number
    from with_previous

)

select
    user_id || '-' || session_number as session_id,
    user_id,
    session_number,
    min(local_day) as session_day,
    min(started_at) as session_started_at,
    max(ended_at) as session_ended_at,
    count(*) as play_count,
    sum(minutes_played) as minutes_played
from numbered
group by user_id, session_number
