{# The carriers report a parcel many times; the last report counts. #}
with reports as (

    select * from {{ ref('raw_shipments') }}

),

numbered as (

    select
        *,
        row_number() over (partition by order_id order by reported_at desc) as report_number
    from reports

)

select
    order_id,
    carrier,
    parcel_state,
    reported_at
from numbered
where report_number = 1
