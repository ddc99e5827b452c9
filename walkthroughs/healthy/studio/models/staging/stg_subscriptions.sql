with source as (

    select * from {{ source('backend', 'raw_subscriptions') }}

),

renamed as (

    select
        subscription_id,
        account_id,
        {{ clean_code('plan', 'lower') }} as plan_code,
        status as subscription_status,
        cast(started_on as date) as started_on,
        -- the first day without the plan
        cast(ended_on as date) as ended_on,
        cancel_reason,
        coalesce(trial_days, 0) as trial_days
    from source

)

select * from renamed
