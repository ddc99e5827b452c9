with source as (

    select * from {{ source('tms', 'raw_consignments') }}

),

live as (

    select *
    from source
    where not is_deleted

),

renamed as (

    select
        consignment_no,
        {{ clean_key('customer_code') }} as customer_code,
        case service_level
            when 'EXP' then 'express'
            when 'STD' then 'standard'
            when 'ECO' then 'economy'
        end as service_level,
        zone as tariff_zone,
        {{ clean_key('origin_depot') }} as origin_depot,
        {{ clean_key('destination_depot') }} as destination_depot,
        route_code,
        status as consignment_status,
        booked_at,
        {{ local_day('booked_at') }} as booked_on,
        promised_on,
        updated_at
    from live

)

select * from renamed
