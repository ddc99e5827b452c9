with depots as (

    select distinct destination_depot as depot_code
    from {{ ref('stg_consignments') }}

),

spine as (

    select
        depots.depot_code,
        days.calendar_date,
        days.calendar_month,
        days.working_day_of_month
    from {{ ref('int_calendar_days') }} as days
    cross join depots
    where days.is_working_day

),

due as (

    select
        destination_depot,
        promised_on,
        count(*) as consignments_due,
        sum(case when is_on_time then 1 else 0 end) as on_time,
        sum(case when not is_on_time and delivered_on is not null then 1 else 0 end) as late,
        sum(case when delivered_on is null then 1 else 0 end) as not_delivered,
        avg(delivery_hours) as average_delivery_hours
    from {{ ref('fct_consignments') }}
    where consignment_status <> 'cancelled'
    group by destination_depot, promised_on

),

final as (

    select
        spine.depot_code,
        spine.calendar_date,
        spine.calendar_month,
        spine.working_day_of_month,
        coalesce(due.consignments_due, 0) as consignments_due,
        coalesce(due.on_time, 0) as on_time,
        coalesce(due.late, 0) as late,
        coalesce(due.not_delivered, 0) as not_delivered,
        {{ safe_ratio('due.on_time', 'due.consignments_due') }} as on_time_rate,
        round(due.average_delivery_hours, 1) as average_delivery_hours
    from spine
    left join due
        on spine.depot_code = due.destination_depot
        and spine.calendar_date = due.promised_on

)

select * from final
