-- samples are sent along for free and are no sales
select
    order_item_id,
    order_id,
    sku,
    quantity,
    unit_price
from {{ ref('raw_order_items') }}
where sku <> 'SAMPLE'
