with customers as (

    select * from {{ ref('raw_customers') }}

),

final as (

    select
        customer_id,
        customer_code,
        customer_name,
        email,
        segment as customer_segment,
        signed_up_on
    from customers

)

select * from final
