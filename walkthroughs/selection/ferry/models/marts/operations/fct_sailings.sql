select s.id, s.vessel, s.departs_on, h.name as port
from {{ ref('stg_sailings') }} s
left join {{ ref('ports', 'dim_harbours') }} h on h.code = s.port_code
