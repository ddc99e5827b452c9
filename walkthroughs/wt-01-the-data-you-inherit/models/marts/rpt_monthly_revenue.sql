-- the management's figure: what came in, by month
select
    paid_month,
    count(*) as payments,
    sum(amount) as revenue
from {{ ref('fct_payments') }}
group by paid_month
