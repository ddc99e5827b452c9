with source as (

    select * from {{ ref('raw_customers') }}

),

renamed as (

    select
        {{ clean_key('customer_code') }} as customer_code,
        trim(company_name) as company_name,
        upper(country_code) as country_code,
        upper(trim(city)) as city,
        lower(email) as email,
        case status_code
            when 'A' then 'active'
            when 'B' then 'blocked'
            when 'C' then 'closed'
        end as customer_status,
        coalesce(account_manager, 'Unassigned') as account_manager,
        {{ local_day('created_at') }} as customer_since
    from source

)

select * from renamed
