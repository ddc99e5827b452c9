-- The payments of an order that was sent add up to its total.
select order_id, order_total, paid_amount
from {{ ref('fct_orders') }}
where order_status not in ('pending', 'cancelled')
    and order_total <> paid_amount
