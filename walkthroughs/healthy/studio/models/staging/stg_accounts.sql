with source as (

    select * from {{ source('backend', 'raw_accounts') }}

),

renamed as (

    select
        account_id,
        {{ clean_code('email', 'lower') }} as email,
        {{ clean_code('country') }} as country_code,
        cast(created_at as timestamp) as created_at,
        coalesce(signup_channel, 'unknown') as signup_channel,
        marketing_opt_in as is_opted_in,
        is_internal
    from source

)

select * from renamed
