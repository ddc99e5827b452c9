{{
    config(
        materialized='incremental',
        unique_key='event_id'
    )
}}

with plays as (

    select * from {{ ref('int_plays_enriched') }}

    {% if is_incremental() %}
    -- offline plays and second copies come up to a week late
    where received_at > (select max(received_at) - interval 7 day from {{ this }})
    {% endif %}

),

final as (

    select
        event_id,
        user_id,
        account_id,
        content_type,
        content_id,
        case when content_type = 'track' then content_id end as track_id,
        case when content_type = 'episode' then content_id end as episode_id,
        started_at,
        received_at,
        date_diff('hour', started_at, received_at) as hours_until_received,
        local_day,
        play_month,
        ms_played,
        minutes_played,
        completion_rate,
        is_counted,
        device_class,
        country_code,
        country_name,
        app_version,
        is_offline,
        plan_code,
        tier
    from plays

)

select * from final
