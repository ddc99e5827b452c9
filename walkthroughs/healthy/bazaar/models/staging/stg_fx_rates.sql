-- What one unit of a currency is in euros, on each day; a euro is a euro.
select
    rate_date,
    from_currency as currency,
    rate as rate_to_eur
from {{ ref('raw_fx_rates') }}
where to_currency = 'EUR'

union all

select distinct
    rate_date,
    'EUR' as currency,
    cast(1 as decimal(12, 6)) as rate_to_eur
from {{ ref('raw_fx_rates') }}
