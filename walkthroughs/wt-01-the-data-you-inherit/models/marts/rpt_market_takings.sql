-- for the shop managers, who think in what their customers pay in: one currency in each market
select
    market,
    count(*) as payments,
    sum(amount) as takings
from {{ ref('fct_payments') }}
group by market
