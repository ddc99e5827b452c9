with stores as (

    select * from {{ ref('raw_stores') }}

),

final as (

    select
        store_id,
        store_name,
        region as store_region,
        opened_on
    from stores

)

select * from final
