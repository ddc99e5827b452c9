select price_id, price, 'EUR' as currency from {{ ref('dim_price', v=1) }}
