with source as (

    select * from {{ source('shop', 'raw_web_sessions') }}

),

renamed as (

    select
        session_id,
        visitor_id,
        customer_id,
        started_at as session_started_at,
        coalesce(utm_source, 'direct') as traffic_source,
        lower(trim(utm_campaign)) as campaign,
        device,
        page_views,
        page_views = 1 as is_bounce

    from source
    where cast(is_bot as boolean) = false

)

select * from renamed
