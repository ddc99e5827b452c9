-- The list price of each parcel, by the tariff of the day of booking. Without a price: too heavy, or no such tariff.
select
    p.parcel_barcode,
    p.consignment_no,
    p.chargeable_kg,
    t.tariff_id,
    t.price_eur as list_price_eur
from (
    select
        stg.parcel_barcode,
        stg.consignment_no,
        greatest(coalesce(stg.weight_kg, 0), stg.volumetric_kg) as chargeable_kg,
        c.service_level,
        c.tariff_zone,
        c.booked_on
    from {{ ref('stg_parcels') }} as stg
    left join {{ ref('stg_consignments') }} as c
        on stg.consignment_no = c.consignment_no
) as p
left join {{ ref('stg_tariffs') }} as t
    on p.service_level = t.service_level
    and p.tariff_zone = t.tariff_zone
    and p.chargeable_kg >= t.weight_from_kg
    and p.chargeable_kg < t.weight_to_kg
    and {{ valid_on('p.booked_on', 't.valid_from', 't.valid_to') }}
