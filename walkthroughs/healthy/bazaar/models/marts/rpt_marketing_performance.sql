with spend as (

    select
        cast(date_trunc('month', spend_date) as date) as month_start,
        campaign,
        max(platform) as platform,
        sum(spend_eur) as spend_eur,
        sum(clicks) as clicks,
        sum(impressions) as impressions

    from {{ ref('stg_ad_spend') }}
    group by 1, 2

),

orders as (

    select * from {{ ref('fct_orders') }}
    where is_revenue_order

),

sessions as (

    select * from {{ ref('stg_web_sessions') }}
    where campaign is not null

),

-- an order belongs to the last campaign that brought its customer within the week before it
last_touch as (

    select
        orders.order_id,
        orders.order_date,
        orders.order_total_eur,
        orders.refunded_eur,
        orders.customer_order_number,
        sessions.campaign,
        sessions.traffic_source

    from orders
    inner join sessions
        on orders.customer_id = sessions.customer_id
        and sessions.session_started_at <= orders.ordered_at
        and sessions.session_started_at > orders.ordered_at - interval 7 day
    qualify row_number() over (
        partition by orders.order_id
        order by sessions.session_started_at desc, sessions.session_id desc
    ) = 1

),

revenue as (

    select
        cast(date_trunc('month', order_date) as date) as month_start,
        campaign,
        max(traffic_source) as traffic_source,
        count(*) as order_count,
        sum(case when customer_order_number = 1 then 1 else 0 end) as new_customers,
        sum(order_total_eur - refunded_eur) as revenue_eur

    from last_touch
    group by 1, 2

),

final as (

    select
        coalesce(spend.month_start, revenue.month_start) as month_start,
        coalesce(spend.campaign, revenue.campaign) as campaign,
        coalesce(spend.platform, revenue.traffic_source) as platform,
        coalesce(spend.spend_eur, 0) as spend_eur,
        coalesce(spend.clicks, 0) as clicks,
        coalesce(spend.impressions, 0) as impressions,
        coalesce(revenue.order_count, 0) as order_count,
        coalesce(revenue.new_customers, 0) as new_customers,
        coalesce(revenue.revenue_eur, 0) as revenue_eur,
        round(revenue.revenue_eur / nullif(spend.spend_eur, 0), 2) as return_on_ad_spend,
        round(spend.spend_eur / nullif(spend.clicks, 0), 2) as cost_per_click_eur

    from spend
    full join revenue
        on spend.month_start = revenue.month_start
        and spend.campaign = revenue.campaign

)

select * from final
