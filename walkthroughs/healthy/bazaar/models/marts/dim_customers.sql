with customers as (

    select * from {{ ref('stg_customers') }}

),

addresses as (

    select * from {{ ref('stg_addresses') }}
    where address_type = 'shipping'
    qualify row_number() over (
        partition by customer_id
        order by is_default desc, updated_on desc, address_id desc
    ) = 1

),

orders as (

    select
        customer_id,
        count(*) as order_count,
        count(*) filter (where is_revenue_order) as revenue_order_count,
        min(order_date) as first_order_date,
        max(order_date) as last_order_date,
        sum(case when is_revenue_order then order_total_eur - refunded_eur else 0 end) as net_revenue_eur,
        max(case when customer_order_number = 1 then channel end) as first_order_channel

    from {{ ref('fct_orders') }}
    where customer_id is not null
    group by customer_id

),

events as (

    select
        customer_id,
        max(event_at) as last_seen_at,
        count(case when event_type = 'session' then 1 end) as session_count,
        count(case when event_type = 'ticket' then 1 end) as ticket_count

    from {{ ref('fct_customer_events') }}
    group by customer_id

),

subscriptions as (

    select
        customer_id,
        plan_name

    from {{ ref('stg_subscriptions') }}
    where is_current
        and subscription_status not in ('cancelled', 'paused')

),

final as (

    select
        customers.customer_id,
        customers.full_name,
        customers.email,
        split_part(customers.email, '@', 2) as email_domain,
        customers.country_code,
        customers.signup_source,
        customers.has_marketing_consent and customers.email is not null as can_be_mailed,
        customers.signed_up_at,
        customers.signup_date,
        addresses.city,
        addresses.postal_code,
        subscriptions.plan_name as current_plan,
        coalesce(orders.order_count, 0) as order_count,
        coalesce(orders.revenue_order_count, 0) as revenue_order_count,
        orders.first_order_date,
        orders.last_order_date,
        orders.first_order_channel,
        coalesce(orders.net_revenue_eur, 0) as net_revenue_eur,
        case
            when orders.order_count is null then 'prospect'
            when orders.order_count = 1 then 'one order'
            when orders.order_count <= 5 then 'regular'
            else 'loyal'
        end as segment,
        events.last_seen_at,
        coalesce(events.session_count, 0) as session_count,
        coalesce(events.ticket_count, 0) as ticket_count

    from customers
    left join addresses on customers.customer_id = addresses.customer_id
    left join orders on customers.customer_id = orders.customer_id
    left join events on customers.customer_id = events.customer_id
    left join subscriptions on customers.customer_id = subscriptions.customer_id

)

select * from final
