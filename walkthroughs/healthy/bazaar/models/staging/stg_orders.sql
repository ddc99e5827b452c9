with source as (

    select
        *,
        cast(is_test as boolean) as is_test_order
    from {{ ref('raw_orders') }}

),

renamed as (

    select
        order_id,
        customer_id,
        market,
        currency,
        status as order_status,
        case
            when status in ('pending', 'paid') then 'open'
            when status in ('shipped', 'delivered') then 'fulfilled'
            when status in ('cancelled', 'returned') then 'lost'
        end as status_group,
        case channel
            when 'web' then 'online'
            when 'app' then 'online'
            when 'phone' then 'assisted'
            else 'partner'
        end as channel_group,
        channel,
        nullif(upper(trim(discount_code)), '') as discount_code,
        {{ cents_to_units('shipping_cents') }} as shipping_amount,
        ordered_at,
        cast(ordered_at as date) as ordered_on_utc,
        {{ local_date('ordered_at', 'market') }} as order_date

    from source
    where is_test_order = false

)

select * from renamed
