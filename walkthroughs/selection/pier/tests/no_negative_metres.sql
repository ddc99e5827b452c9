select * from {{ ref('stg_berths') }} s join {{ ref('rpt_dredging') }} r on s.berth_id = r.berths where s.metres < 0
