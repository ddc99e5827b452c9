-- No consignment is lost between the fact and the calendar of working days.
select
    facts.consignments as consignments_in_fact,
    mart.consignments as consignments_in_mart
from (
    select count(*) as consignments
    from {{ ref('fct_consignments') }}
    where consignment_status <> 'cancelled'
        and promised_on <= date '{{ var("reporting_date") }}'
) as facts
cross join (
    select sum(consignments_due) as consignments
    from {{ ref('mart_on_time_by_depot_day') }}
) as mart
where facts.consignments <> mart.consignments
