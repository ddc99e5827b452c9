select count(*) as berths from {{ ref('stg_berths') }}
