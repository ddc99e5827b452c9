with source as (

    select * from {{ ref('raw_inventory_movements') }}

),

renamed as (

    select
        movement_id,
        -- the hand scanners of the warehouse add spaces and lower case
        upper(trim(sku)) as sku,
        movement_type,
        quantity as quantity_change,
        moved_at,
        cast(date_trunc('month', moved_at) as date) as movement_month

    from source

)

select * from renamed
