with payments as (

    select * from {{ ref('raw_payments') }}

),

final as (

    select
        payment_id,
        order_id,
        method as payment_method,
        status as payment_status
    from payments

)

select * from final
