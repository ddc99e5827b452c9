{{ config(materialized='ephemeral') }}

-- An order is shipped with its first parcel and delivered with its last one.
select
    order_id,
    count(*) as shipment_count,
    sum(shipping_cost) as shipping_cost,
    min(shipped_at) as first_shipped_at,
    case when count(*) = count(delivered_at) then max(delivered_at) end as delivered_at
from {{ ref('stg_shipments') }}
group by order_id
