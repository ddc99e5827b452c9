with source as (

    select * from {{ ref('raw_customer_contracts') }}

),

renamed as (

    select
        contract_id,
        {{ clean_key('customer_code') }} as customer_code,
        lower(segment) as segment,
        cast(coalesce(discount_pct, 0) / 100.0 as decimal(4, 2)) as discount_rate,
        coalesce(payment_terms_days, 30) as payment_terms_days,
        valid_from,
        valid_to
    from source

)

select * from renamed
