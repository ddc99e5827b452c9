with source as (

    select * from {{ source('backend', 'raw_users') }}

),

renamed as (

    select
        user_id,
        account_id,
        role as user_role,
        display_name,
        cast(birth_year as integer) as birth_year,
        cast(joined_at as timestamp) as joined_at,
        cast(removed_at as timestamp) as removed_at,
        removed_at is null as is_current_member
    from source

)

select * from renamed
