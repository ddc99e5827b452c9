select
    ch.consignment_no,
    count(*) as parcels,
    sum(ch.chargeable_kg) as chargeable_kg,
    sum(ch.list_price_eur) as list_price_eur,
    count(*) filter (where ch.list_price_eur is null) as parcels_without_price,
    count(j.delivered_at) as parcels_delivered,
    min(j.first_scanned_at) as first_scanned_at,
    coalesce(sum(j.failed_attempts), 0) as failed_attempts,
    -- delivered with its last parcel
    case when count(j.delivered_at) = count(*) then max(j.delivered_at) end as delivered_at
from {{ ref('int_parcel_charges') }} as ch
left join {{ ref('int_parcel_journeys') }} as j
    on ch.parcel_barcode = j.parcel_barcode
where ch.consignment_no is not null
group by 1
