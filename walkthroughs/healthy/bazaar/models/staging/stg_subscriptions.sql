with source as (

    select * from {{ source('shop', 'raw_subscriptions') }}

),

plans as (

    select * from {{ ref('raw_plans') }}

),

joined as (

    select
        source.subscription_id,
        source.customer_id,
        source.plan_id,
        plans.plan_name,
        plans.currency,
        source.status as subscription_status,
        cast(
            case plans.billing_period
                when 'year' then plans.price_cents / 12.0 / 100
                else plans.price_cents / 100.0
            end as decimal(18, 2)
        ) as monthly_price,
        source.valid_from,
        source.valid_to,
        source.valid_to is null as is_current

    from source
    inner join plans on source.plan_id = plans.plan_id

)

select * from joined
