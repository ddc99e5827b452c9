{{ config(materialized='ephemeral') }}

select
    i.order_item_id,
    i.order_id,
    i.line_number,
    i.product_id,
    o.customer_id,
    o.market,
    o.currency,
    o.order_status,
    o.ordered_at,
    o.order_date,
    i.quantity,
    i.unit_price,
    i.is_free_gift,
    i.gross_amount,
    i.discount_amount,
    i.net_amount,
    {{ to_eur('i.net_amount', 'fx.rate_to_eur') }} as net_amount_eur,
    i.quantity * p.unit_cost_eur as cost_eur,
    {{ to_eur('i.net_amount', 'fx.rate_to_eur') }} - i.quantity * p.unit_cost_eur as margin_eur
from {{ ref('stg_order_items') }} i
join {{ ref('stg_orders') }} o on o.order_id = i.order_id
join {{ ref('stg_products') }} p on p.product_id = i.product_id
join {{ ref('stg_fx_rates') }} fx on fx.rate_date = o.ordered_on_utc and fx.currency = o.currency
