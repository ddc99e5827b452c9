select
    i.order_item_id,
    i.order_id,
    i.line_number,
    i.product_id,
    i.quantity,
    {{ cents_to_units('i.unit_price_cents') }} as unit_price,
    {{ cents_to_units('i.quantity * i.unit_price_cents') }} as gross_amount,
    {{ cents_to_units('i.discount_cents') }} as discount_amount,
    {{ cents_to_units('i.quantity * i.unit_price_cents - i.discount_cents') }} as net_amount,
    i.unit_price_cents = 0 as is_free_gift
from {{ ref('raw_order_items') }} i
where i.deleted_at is null
