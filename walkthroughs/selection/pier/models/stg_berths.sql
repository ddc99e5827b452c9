select berth_id, metres from {{ ref('raw_berths') }}
