select
    trip_id,
    vehicle_id,
    starts_with(vehicle_id, 'H') as is_hired_vehicle,
    driver_code,
    route_code,
    started_at,
    ended_at,
    {{ local_day('started_at') }} as trip_day,
    {{ metres_to_km('distance_m') }} as distance_km,
    date_diff('minute', started_at, ended_at) as duration_minutes,
    coalesce(idle_minutes, 0) as idle_minutes
from {{ source('tms', 'raw_telematics_trips') }}
