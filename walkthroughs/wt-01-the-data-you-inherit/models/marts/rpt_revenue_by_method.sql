-- what the payment methods bring in, in euros
select
    method,
    count(*) as payments,
    sum(amount * eur_rate) as revenue_eur
from {{ ref('fct_payments') }}
group by method
