with v as (
    select
        origin_depot depot_code,
        cast(date_trunc('month', booked_on) as date) as month,
        count(*) consignments,
        sum(case when service_level = 'express' then 1 else 0 end) express,
        sum(case when service_level = 'standard' then 1 else 0 end) standard,
        sum(case when service_level = 'economy' then 1 else 0 end) economy,
        sum(parcels) parcels,
        sum(chargeable_kg) chargeable_kg,
        round(avg(chargeable_kg) filter (where parcels > 0), 3) average_kg,
        {{ safe_ratio('count(*) filter (where tariff_zone = 4)', 'count(*)') }} export_share
    from {{ ref('fct_consignments') }}
    where consignment_status not in ('cancelled')
    group by 1, 2
)
select *, rank() over (partition by month order by chargeable_kg desc) as rank_by_weight
from v
