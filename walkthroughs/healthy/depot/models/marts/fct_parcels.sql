-- All parcels of live consignments, and parcels that were found without a label.
select
    p.parcel_barcode,
    p.consignment_no,
    p.consignment_no is null as is_unlabelled,
    p.weight_kg,
    p.volumetric_kg,
    ch.chargeable_kg,
    ch.tariff_id,
    ch.list_price_eur,
    p.declared_value_eur,
    p.is_fragile,
    j.first_scanned_at,
    j.last_scanned_at,
    coalesce(j.last_scan_type, 'never scanned') as last_scan_type,
    j.delivered_at,
    j.delivered_on,
    coalesce(j.scans, 0) as scans,
    coalesce(j.failed_attempts, 0) as failed_attempts,
    j.longest_gap_hours,
    coalesce(cl.claims, 0) as claims,
    coalesce(cl.claimed_eur, 0) as claimed_eur,
    coalesce(cl.settled_eur, 0) as settled_eur
from (
    select *
    from {{ ref('stg_parcels') }} as stg
    where stg.consignment_no is null
        or exists (
            select 1
            from {{ ref('stg_consignments') }} as live
            where live.consignment_no = stg.consignment_no
        )
) as p
inner join {{ ref('int_parcel_charges') }} as ch
    on p.parcel_barcode = ch.parcel_barcode
left join {{ ref('int_parcel_journeys') }} as j
    on p.parcel_barcode = j.parcel_barcode
left join (
    select
        parcel_barcode,
        count(*) as claims,
        sum(claimed_eur) as claimed_eur,
        sum(settled_eur) as settled_eur
    from {{ ref('stg_claims') }}
    where parcel_barcode is not null
    group by parcel_barcode
) as cl
    on p.parcel_barcode = cl.parcel_barcode
