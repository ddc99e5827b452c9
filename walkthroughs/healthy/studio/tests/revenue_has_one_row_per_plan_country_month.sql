select plan_code, country_code, invoice_month
from {{ ref('revenue_by_plan_country_month') }}
group by plan_code, country_code, invoice_month
having count(*) > 1
