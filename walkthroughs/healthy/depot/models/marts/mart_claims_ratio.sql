select
    b.booking_month,
    b.service_level,
    b.parcels,
    b.parcels_with_claim,
    b.claims,
    b.claimed_eur,
    b.settled_eur,
    b.list_price_eur,
    {{ safe_ratio('b.parcels_with_claim', 'b.parcels') }} as claims_per_parcel,
    {{ safe_ratio('b.settled_eur', 'b.list_price_eur') }} as settled_per_list_price,
    {{ safe_ratio('b.settled_eur', 'b.claimed_eur') }} as settled_per_claimed
from (
    select
        cast(date_trunc('month', c.booked_on) as date) as booking_month,
        c.service_level,
        count(*) as parcels,
        sum(case when p.claims > 0 then 1 else 0 end) as parcels_with_claim,
        sum(p.claims) as claims,
        sum(p.claimed_eur) as claimed_eur,
        sum(p.settled_eur) as settled_eur,
        coalesce(sum(p.list_price_eur), 0) as list_price_eur
    from {{ ref('fct_parcels') }} as p
    inner join {{ ref('fct_consignments') }} as c
        on p.consignment_no = c.consignment_no
    where c.consignment_status <> 'cancelled'
    group by 1, 2
) as b
