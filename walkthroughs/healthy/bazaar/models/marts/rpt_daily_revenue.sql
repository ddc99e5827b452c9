with calendar as (

    select * from {{ ref('int_calendar') }}

),

markets as (

    select distinct market from {{ ref('stg_orders') }}

),

orders as (

    select
        order_date,
        market,
        count(*) as order_count,
        count(distinct customer_id) as customer_count,
        count(*) filter (where customer_id is null) as guest_order_count,
        count(*) filter (where customer_order_number = 1) as first_order_count,
        sum(order_total_eur) as gross_revenue_eur,
        sum(margin_eur) as margin_eur

    from {{ ref('fct_orders') }}
    where is_revenue_order
    group by order_date, market

),

refunds as (

    select
        refund_date,
        market,
        sum(refund_eur) as refunded_eur

    from {{ ref('int_refunds') }}
    where order_status not in ('pending', 'cancelled')
    group by refund_date, market

),

daily as (

    select
        calendar.calendar_date,
        calendar.month_start,
        calendar.is_weekend,
        markets.market,
        coalesce(orders.order_count, 0) as order_count,
        coalesce(orders.customer_count, 0) as customer_count,
        coalesce(orders.guest_order_count, 0) as guest_order_count,
        coalesce(orders.first_order_count, 0) as first_order_count,
        coalesce(orders.gross_revenue_eur, 0) as gross_revenue_eur,
        coalesce(refunds.refunded_eur, 0) as refunded_eur,
        coalesce(orders.gross_revenue_eur, 0) - coalesce(refunds.refunded_eur, 0) as net_revenue_eur,
        round(orders.gross_revenue_eur / nullif(orders.order_count, 0), 2) as average_order_eur,
        round(orders.margin_eur / nullif(orders.gross_revenue_eur, 0), 4) as margin_rate

    from calendar
    cross join markets
    left join orders
        on calendar.calendar_date = orders.order_date
        and markets.market = orders.market
    left join refunds
        on calendar.calendar_date = refunds.refund_date
        and markets.market = refunds.market

),

final as (

    select
        *,
        sum(net_revenue_eur) over (
            partition by market, month_start
            order by calendar_date
            rows between unbounded preceding and current row
        ) as month_to_date_eur,
        lag(net_revenue_eur, 7) over (partition by market order by calendar_date) as same_day_last_week_eur

    from daily

)

select * from final
