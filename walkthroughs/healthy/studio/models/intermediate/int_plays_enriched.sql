with plays as (

    select * from {{ ref('stg_play_events') }}

),

countries as (

    select * from {{ ref('country_reference') }}

),

users as (

    select * from {{ ref('stg_users') }}

),

subscriptions as (

    select * from {{ ref('stg_subscriptions') }}

),

-- tracks and episodes in one list
contents as (

    select
        track_id as content_id,
        'track' as content_type,
        duration_ms
    from {{ ref('stg_tracks') }}

    union all

    select
        episode_id as content_id,
        'episode' as content_type,
        duration_ms
    from {{ ref('stg_episodes') }}

),

placed as (

    select
        plays.*,
        users.account_id,
        contents.duration_ms,
        coalesce(countries.country_name, 'Unknown') as country_name,
        {{ local_day('plays.started_at', 'countries.utc_offset_minutes') }} as local_day
    from plays
    inner join contents
        on plays.content_type = contents.content_type
        and plays.content_id = contents.content_id
    -- users who have been deleted since keep their plays
    left join users
        on plays.user_id = users.user_id
    left join countries
        on plays.country_code = countries.country_code

)

select
    placed.event_id,
    placed.user_id,
    placed.account_id,
    placed.content_type,
    placed.content_id,
    placed.started_at,
    placed.received_at,
    placed.local_day,
    {{ month_of('placed.local_day') }} as play_month,
    placed.ms_played,
    placed.ms_played / 60000.0 as minutes_played,
    placed.ms_played * 1.0 / nullif(placed.duration_ms, 0) as completion_rate,
    placed.ms_played >= {{ var('counted_play_ms') }} as is_counted,
    placed.device_class,
    placed.country_code,
    placed.country_name,
    placed.app_version,
    placed.is_offline,
    coalesce(subscriptions.plan_code, 'free') as plan_code,
    case when subscriptions.subscription_id is not null then 'premium' else 'free' end as tier
from placed
-- at most one subscription of an account covers a day
left join subscriptions
    on placed.account_id = subscriptions.account_id
    and placed.local_day >= subscriptions.started_on
    and placed.local_day < coalesce(subscriptions.ended_on, date '9999-12-31')
