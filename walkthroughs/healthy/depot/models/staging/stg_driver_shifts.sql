-- Every change of a shift is a new row: the last version counts.
select
    shift_id,
    version_no,
    driver_code,
    driver_name,
    depot_code,
    vehicle_id,
    shift_status,
    clock_in_at,
    clock_out_at,
    {{ local_day('clock_in_at') }} as shift_day,
    coalesce(break_minutes, 0) as break_minutes,
    case
        when shift_status = 'worked'
            then date_diff('minute', clock_in_at, clock_out_at) - coalesce(break_minutes, 0)
    end as worked_minutes,
    recorded_at
from {{ ref('raw_driver_shifts') }}
qualify row_number() over (partition by shift_id order by version_no desc) = 1
