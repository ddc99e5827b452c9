select
    order_id,
    count(*) as lines,
    sum(quantity) as pieces,
    sum(quantity * unit_price) as goods_amount
from {{ ref('stg_order_items') }}
group by order_id
