-- The handhelds deliver each message at least once: the first one received counts.
select
    message_id,
    {{ clean_key('parcel_barcode') }} as parcel_barcode,
    lower(scan_type) as scan_type,
    depot_code,
    driver_code,
    vehicle_id,
    scanned_at,
    {{ local_day('scanned_at') }} as scanned_on,
    received_at
from (
    select
        *,
        row_number() over (
            partition by message_id
            order by received_at
        ) as delivery_no
    from {{ source('tms', 'raw_scan_events') }}
) as deliveries
where delivery_no = 1
