select rate_date, currency, count(*) as rates
from {{ ref('stg_fx_rates') }}
group by rate_date, currency
having count(*) > 1
