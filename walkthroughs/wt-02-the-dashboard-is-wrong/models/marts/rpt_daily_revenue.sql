{# Feeds the revenue dashboard. #}

with orders as (

    select * from {{ ref('fct_orders') }}

),

final as (

    select
        order_date,
        count(*) as orders,
        count(distinct customer_id) as customers,
        sum(amount) as revenue
    from orders
    group by order_date

)

select * from final
order by order_date
