-- No order is left out of the daily report.
select reported.revenue_eur, ordered.revenue_eur as expected_eur
from (select sum(gross_revenue_eur) as revenue_eur from {{ ref('rpt_daily_revenue') }}) as reported
cross join (
    select sum(order_total_eur) as revenue_eur from {{ ref('fct_orders') }} where is_revenue_order
) as ordered
where reported.revenue_eur <> ordered.revenue_eur
