{{ config(materialized='table') }}

with days as (

    select
        cast(unnest(generate_series(
            date '{{ var("first_day") }}',
            date '{{ var("last_day") }}',
            interval 1 day
        )) as date) as calendar_date

)

select
    calendar_date,
    cast(date_trunc('month', calendar_date) as date) as month_start,
    last_day(calendar_date) as month_end,
    isodow(calendar_date) as day_of_week,
    isodow(calendar_date) >= 6 as is_weekend,
    strftime(calendar_date, '%Y-Q') || quarter(calendar_date) as quarter_name
from days
