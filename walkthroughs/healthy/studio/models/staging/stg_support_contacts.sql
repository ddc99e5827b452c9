with source as (

    select * from {{ source('backend', 'raw_support_contacts') }}

),

renamed as (

    select
        contact_id,
        account_id,
        {{ clean_code('channel', 'lower') }} as channel,
        coalesce(topic, 'other') as topic,
        platform,
        status as contact_status,
        cast(opened_at as timestamp) as opened_at,
        cast(first_reply_at as timestamp) as first_reply_at,
        cast(closed_at as timestamp) as closed_at,
        date_diff('minute', cast(opened_at as timestamp), cast(first_reply_at as timestamp)) as minutes_to_reply,
        csat as satisfaction_score
    from source

)

select * from renamed
