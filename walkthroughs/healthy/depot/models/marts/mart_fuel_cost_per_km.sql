-- Purchases without a known vehicle stay in the cost, under 'unknown'.
with f as (
    select
        coalesce(vehicle_id, 'unknown') vehicle_id,
        cast(date_trunc('month', purchased_on) as date) fuel_month,
        count(*) purchases,
        sum(case when unit = 'litre' then quantity else 0 end) litres,
        sum(case when unit = 'kwh' then quantity else 0 end) kwh,
        sum(net_eur) fuel_net_eur
    from {{ ref('stg_fuel_purchases') }}
    where product in ('diesel', 'hvo', 'petrol', 'electricity')
    group by 1, 2
),
t as (
    select
        vehicle_id,
        cast(date_trunc('month', trip_day) as date) trip_month,
        count(*) trips,
        sum(distance_km) distance_km
    from {{ ref('stg_telematics_trips') }}
    where distance_km > 0
    group by 1, 2
)
select
    coalesce(f.vehicle_id, t.vehicle_id) as vehicle_id,
    coalesce(f.fuel_month, t.trip_month) as month,
    v.vehicle_type,
    v.fuel_type,
    v.home_depot,
    coalesce(f.purchases, 0) as purchases,
    coalesce(f.litres, 0) as litres,
    coalesce(f.kwh, 0) as kwh,
    coalesce(f.fuel_net_eur, 0) as fuel_net_eur,
    coalesce(t.trips, 0) as trips,
    coalesce(t.distance_km, 0) as distance_km,
    {{ safe_ratio('f.fuel_net_eur', 't.distance_km') }} as fuel_eur_per_km
from f
full join t on f.vehicle_id = t.vehicle_id and f.fuel_month = t.trip_month
left join {{ ref('stg_vehicles') }} v on coalesce(f.vehicle_id, t.vehicle_id) = v.vehicle_id
