with shifts as (

    select
        driver_code,
        cast(date_trunc('month', shift_day) as date) as month,
        count(*) filter (where shift_status = 'worked') as shifts_worked,
        count(*) filter (where shift_status = 'absent') as shifts_absent,
        coalesce(sum(worked_minutes), 0) as worked_minutes
    from {{ ref('stg_driver_shifts') }}
    where shift_status in ('worked', 'absent')
    group by 1, 2

),

deliveries as (

    select
        driver_code,
        cast(date_trunc('month', scanned_on) as date) as month,
        count(distinct case when scan_type = 'delivered' then parcel_barcode end) as parcels_delivered,
        count(*) filter (where scan_type = 'delivery_failed') as failed_attempts,
        count(distinct vehicle_id) as vehicles_used
    from {{ ref('fct_scan_events') }}
    where driver_code is not null
    group by 1, 2

),

trips as (

    select
        driver_code,
        cast(date_trunc('month', trip_day) as date) as month,
        count(distinct route_code) as routes,
        sum(distance_km) as distance_km,
        sum(idle_minutes) as idle_minutes
    from {{ ref('stg_telematics_trips') }}
    where driver_code is not null
    group by 1, 2

),

shifts_and_deliveries as (

    select
        coalesce(shifts.driver_code, deliveries.driver_code) as driver_code,
        coalesce(shifts.month, deliveries.month) as month,
        coalesce(shifts.shifts_worked, 0) as shifts_worked,
        coalesce(shifts.shifts_absent, 0) as shifts_absent,
        coalesce(shifts.worked_minutes, 0) as worked_minutes,
        coalesce(deliveries.parcels_delivered, 0) as parcels_delivered,
        coalesce(deliveries.failed_attempts, 0) as failed_attempts,
        coalesce(deliveries.vehicles_used, 0) as vehicles_used
    from shifts
    full outer join deliveries
        on shifts.driver_code = deliveries.driver_code
        and shifts.month = deliveries.month

),

final as (

    select
        coalesce(work.driver_code, trips.driver_code) as driver_code,
        coalesce(work.month, trips.month) as month,
        coalesce(work.shifts_worked, 0) as shifts_worked,
        coalesce(work.shifts_absent, 0) as shifts_absent,
        coalesce({{ minutes_to_hours('work.worked_minutes') }}, 0) as hours_worked,
        coalesce(work.parcels_delivered, 0) as parcels_delivered,
        coalesce(work.failed_attempts, 0) as failed_attempts,
        coalesce(work.vehicles_used, 0) as vehicles_used,
        coalesce(trips.routes, 0) as routes,
        coalesce(trips.distance_km, 0) as distance_km,
        coalesce({{ minutes_to_hours('trips.idle_minutes') }}, 0) as idle_hours,
        {{ safe_ratio('work.parcels_delivered * 60', 'work.worked_minutes', 3) }} as parcels_per_hour
    from shifts_and_deliveries as work
    full outer join trips
        on work.driver_code = trips.driver_code
        and work.month = trips.month

)

select
    *,
    rank() over (partition by month order by parcels_delivered desc) as rank_in_month
from final
