with source as (

    select * from {{ source('shop', 'raw_products') }}

),

renamed as (

    select
        product_id,
        upper(trim(sku)) as sku,
        product_name,
        category_id,
        {{ cents_to_units('price_eur_cents') }} as price_eur,
        {{ cents_to_units('price_usd_cents') }} as price_usd,
        {{ cents_to_units('cost_eur_cents') }} as unit_cost_eur,
        weight_grams / 1000.0 as weight_kg,
        launched_on,
        is_active,
        updated_at

    from source

)

select * from renamed
