-- Clients deliver at least once: of the copies of an event the last one is kept.
-- A later copy may know of more listening.
with source as (

    select * from {{ source('telemetry', 'raw_play_events') }}

),

numbered as (

    select
        *,
        row_number() over (
            partition by event_id
            order by received_at desc, ms_played desc
        ) as copy_number
    from source

),

renamed as (

    select
        event_id,
        user_id,
        content_type,
        content_id,
        cast(started_at as timestamp) as started_at,
        cast(received_at as timestamp) as received_at,
        ms_played,
        case {{ clean_code('device', 'lower') }}
            when 'ios' then 'mobile'
            when 'android' then 'mobile'
            when 'web' then 'browser'
            when 'desktop' then 'computer'
            when 'tv' then 'tv'
            when 'car' then 'car'
            else 'unknown'
        end as device_class,
        {{ clean_code('country') }} as country_code,
        app_version,
        is_offline
    from numbered
    where copy_number = 1

)

select * from renamed
