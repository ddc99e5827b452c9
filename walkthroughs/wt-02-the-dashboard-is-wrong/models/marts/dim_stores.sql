with stores as (

    select * from {{ ref('stg_stores') }}

),

final as (

    select
        store_id,
        store_name,
        store_region,
        opened_on
    from stores

)

select * from final
