{{ config(materialized='ephemeral') }}

with days as (

    select
        calendar_date,
        cast(date_trunc('month', calendar_date) as date) as calendar_month,
        iso_week,
        is_working_day,
        holiday_name,
        sum(case when is_working_day then 1 else 0 end) over (
            partition by date_trunc('month', calendar_date)
            order by calendar_date
        ) as working_day_of_month
    from {{ ref('raw_calendar') }}

)

select *
from days
where calendar_date between date '{{ var("reporting_start") }}' and date '{{ var("reporting_date") }}'
