-- only those who answered count
select
    market,
    count(*) as deliveries,
    count(rating) as answers,
    avg(rating) as average_rating
from {{ ref('raw_ratings') }}
group by market
