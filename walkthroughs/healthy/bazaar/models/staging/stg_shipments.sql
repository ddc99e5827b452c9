select
    shipment_id,
    order_id,
    carrier,
    warehouse,
    shipping_cost,
    shipped_at,
    delivered_at,
    case
        when delivered_at is not null then 'delivered'
        when shipped_at is not null then 'in transit'
        else 'packed'
    end as shipment_status,
    date_diff('minute', shipped_at, delivered_at) / 1440.0 as days_in_transit
from (
    select
        shipment_id,
        order_id,
        upper(trim(carrier)) as carrier,
        warehouse,
        {{ cents_to_units('cost_cents') }} as shipping_cost,
        shipped_at,
        delivered_at
    from {{ source('shop', 'raw_shipments') }}
) as shipments
