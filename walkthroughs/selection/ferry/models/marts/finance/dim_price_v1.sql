select 1 as price_id, 10.0 as price
