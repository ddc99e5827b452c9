select
    products.product_id,
    products.sku,
    products.product_name,
    coalesce(categories.category_name, 'No category') as category_name,
    coalesce(categories.department, 'No department') as department,
    products.price_eur,
    products.price_usd,
    products.unit_cost_eur,
    round((products.price_eur - products.unit_cost_eur) / nullif(products.price_eur, 0), 4) as list_margin_rate,
    products.launched_on,
    products.is_active,
    coalesce(sales.units_sold, 0) as units_sold,
    coalesce(sales.orders_with_product, 0) as orders_with_product,
    coalesce(sales.revenue_eur, 0) as revenue_eur,
    coalesce(sales.margin_eur, 0) as margin_eur,
    sales.average_paid_price_eur,
    products.product_id not in (
        select product_id from {{ ref('stg_order_items') }} where product_id is not null
    ) as is_never_ordered
from {{ ref('stg_products') }} as products
left join {{ ref('stg_product_categories') }} as categories
    on products.category_id = categories.category_id
left join (
    select
        product_id,
        sum(quantity) as units_sold,
        count(distinct order_id) as orders_with_product,
        sum(net_amount_eur) as revenue_eur,
        sum(margin_eur) as margin_eur,
        -- free gifts would make the price look lower than it is
        round(
            sum(case when unit_price > 0 then net_amount_eur end)
            / nullif(sum(case when unit_price > 0 then quantity end), 0), 2
        ) as average_paid_price_eur
    from (
        select * from {{ ref('fct_order_items') }}
        where order_status not in ('pending', 'cancelled')
    ) as sold_items
    group by product_id
) as sales
    on products.product_id = sales.product_id
