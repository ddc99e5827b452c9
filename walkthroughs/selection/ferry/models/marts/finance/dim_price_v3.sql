select price_id, price, currency from {{ ref('dim_price', v=2) }}
