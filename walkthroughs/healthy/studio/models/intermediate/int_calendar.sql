{{ config(materialized='ephemeral') }}

-- one row per day of the reports
select
    cast(day as date) as calendar_day,
    {{ month_of('day') }} as calendar_month,
    isodow(day) in (6, 7) as is_weekend
from generate_series(
    cast('{{ var("first_day") }}' as timestamp),
    cast('{{ var("last_day") }}' as timestamp),
    interval 1 day
) as days (day)
