select
    stock.product_id,
    stock.month_start,
    stock.received_units,
    stock.picked_units,
    stock.corrected_units,
    stock.sold_units,
    sum(stock.net_change) over (
        partition by stock.product_id
        order by stock.month_start
        rows between unbounded preceding and current row
    ) as closing_stock,
    stock.sold_units - lag(stock.sold_units) over (
        partition by stock.product_id
        order by stock.month_start
    ) as sold_units_change
from (
    select
        coalesce(moved.product_id, sold.product_id) as product_id,
        coalesce(moved.movement_month, sold.order_month) as month_start,
        coalesce(moved.received_units, 0) as received_units,
        coalesce(moved.picked_units, 0) as picked_units,
        coalesce(moved.corrected_units, 0) as corrected_units,
        coalesce(moved.net_change, 0) as net_change,
        coalesce(sold.sold_units, 0) as sold_units
    from (
        select
            products.product_id,
            movements.movement_month,
            sum(case when movements.movement_type = 'receipt' then movements.quantity_change else 0 end) as received_units,
            sum(case when movements.movement_type = 'pick' then -movements.quantity_change else 0 end) as picked_units,
            sum(case when movements.movement_type in ('count', 'damage', 'return') then movements.quantity_change else 0 end)
                as corrected_units,
            sum(movements.quantity_change) as net_change
        from {{ ref('stg_inventory_movements') }} as movements
        inner join {{ ref('stg_products') }} as products
            on movements.sku = products.sku
        group by products.product_id, movements.movement_month
    ) as moved
    full join (
        select
            product_id,
            -- the warehouse keeps its books in UTC
            cast(date_trunc('month', ordered_at) as date) as order_month,
            sum(quantity) as sold_units
        from {{ ref('fct_order_items') }}
        where order_status <> 'cancelled'
        group by 1, 2
    ) as sold
        on moved.product_id = sold.product_id
        and moved.movement_month = sold.order_month
) as stock
