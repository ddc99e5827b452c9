with source as (

    select * from {{ ref('raw_customers') }}

),

cleaned as (

    select
        customer_id,
        trim(first_name) || ' ' || trim(last_name) as full_name,
        nullif(lower(trim(email)), '') as email,
        upper(trim(country)) as country_code,
        lower(coalesce(signup_source, 'unknown')) as signup_source,
        coalesce(marketing_opt_in, false) as has_marketing_consent,
        created_at as signed_up_at,
        {{ local_date('created_at', 'upper(trim(country))') }} as signup_date

    from source
    where is_test = false

)

select * from cleaned
