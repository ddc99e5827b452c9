select
    v.vehicle_id,
    v.plate,
    v.vehicle_type,
    v.fuel_type,
    v.home_depot,
    v.payload_kg,
    v.in_service_on,
    v.out_of_service_on,
    v.is_in_service,
    coalesce(t.trips, 0) as trips,
    coalesce(t.distance_km, 0) as distance_km,
    t.first_trip_on,
    t.last_trip_on,
    coalesce(f.fuel_net_eur, 0) as fuel_net_eur,
    f.suppliers,
    v.is_in_service
        and v.vehicle_type <> 'trailer'
        and v.vehicle_id not in (
            select vehicle_id
            from {{ ref('stg_telematics_trips') }}
            where vehicle_id is not null
        ) as is_never_driven
from {{ ref('stg_vehicles') }} as v
left join (
    select
        vehicle_id,
        count(*) as trips,
        sum(distance_km) as distance_km,
        min(trip_day) as first_trip_on,
        max(trip_day) as last_trip_on
    from {{ ref('stg_telematics_trips') }}
    group by vehicle_id
) as t
    on v.vehicle_id = t.vehicle_id
left join (
    select
        vehicle_id,
        sum(net_eur) as fuel_net_eur,
        count(distinct supplier) as suppliers
    from {{ ref('stg_fuel_purchases') }}
    where product <> 'adblue'
    group by vehicle_id
) as f
    on v.vehicle_id = f.vehicle_id
