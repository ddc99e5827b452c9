with scans as (

    select *
    from {{ ref('stg_scan_events') }}
    where parcel_barcode is not null

),

ordered as (

    select
        parcel_barcode,
        scan_type,
        depot_code,
        scanned_at,
        lag(scanned_at) over (
            partition by parcel_barcode
            order by scanned_at, message_id
        ) as previous_scanned_at,
        row_number() over (
            partition by parcel_barcode
            order by scanned_at, message_id
        ) as scan_no,
        row_number() over (
            partition by parcel_barcode
            order by scanned_at desc, message_id desc
        ) as scan_no_from_end
    from scans

),

journeys as (

    select
        parcel_barcode,
        count(*) as scans,
        count(distinct depot_code) as depots_visited,
        min(scanned_at) as first_scanned_at,
        max(scanned_at) as last_scanned_at,
        max(case when scan_no = 1 then depot_code end) as first_depot,
        max(case when scan_no_from_end = 1 then scan_type end) as last_scan_type,
        min(scanned_at) filter (where scan_type = 'delivered') as delivered_at,
        count(*) filter (where scan_type = 'delivery_failed') as failed_attempts,
        max(date_diff('minute', previous_scanned_at, scanned_at)) as longest_gap_minutes
    from ordered
    group by parcel_barcode

)

select
    *,
    {{ local_day('delivered_at') }} as delivered_on,
    {{ minutes_to_hours('longest_gap_minutes') }} as longest_gap_hours
from journeys
