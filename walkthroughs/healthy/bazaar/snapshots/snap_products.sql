{% snapshot snap_products %}

{{
    config(
        unique_key='product_id',
        strategy='timestamp',
        updated_at='updated_at'
    )
}}

select
    product_id,
    sku,
    product_name,
    category_id,
    price_eur,
    price_usd,
    unit_cost_eur,
    is_active,
    updated_at
from {{ ref('stg_products') }}

{% endsnapshot %}
