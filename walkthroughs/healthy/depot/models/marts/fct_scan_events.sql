{{
    config(
        materialized='incremental',
        unique_key='message_id',
        on_schema_change='append_new_columns'
    )
}}

select
    s.message_id,
    s.parcel_barcode,
    p.consignment_no,
    s.scan_type,
    s.depot_code,
    s.driver_code,
    s.vehicle_id,
    s.scanned_at,
    s.scanned_on,
    s.received_at,
    date_diff('minute', s.scanned_at, s.received_at) as minutes_until_received,
    p.parcel_barcode is not null as is_known_parcel
from {{ ref('stg_scan_events') }} s
left join {{ ref('stg_parcels') }} p on s.parcel_barcode = p.parcel_barcode
{% if is_incremental() %}
-- three days back: a depot without a connection sends late
where s.received_at >= (
    select coalesce(max(received_at), timestamp '2025-01-01') - interval 3 day from {{ this }}
)
{% endif %}
