select
    i.order_item_id,
    i.order_id,
    i.line_number,
    i.product_id,
    i.customer_id,
    i.market,
    i.order_status,
    i.ordered_at,
    i.order_date,
    p.sku,
    c.category_name,
    i.quantity,
    i.unit_price,
    i.is_free_gift,
    i.gross_amount,
    i.discount_amount,
    i.net_amount,
    i.net_amount_eur,
    i.cost_eur,
    i.margin_eur,
    round(i.net_amount / nullif(sum(i.net_amount) over (partition by i.order_id), 0), 4) as share_of_order
from {{ ref('int_order_items_priced') }} i
join {{ ref('stg_products') }} p using (product_id)
left join {{ ref('stg_product_categories') }} c using (category_id)
