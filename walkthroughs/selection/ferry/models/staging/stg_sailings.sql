select id, port_code, vessel, cast(departs_at as date) as departs_on
from {{ source('raw', 'sailings') }}
