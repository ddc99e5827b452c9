with b as (
    select
        customer_code,
        open_eur,
        date_diff('day', due_date, date '{{ var("reporting_date") }}') days_overdue
    from {{ ref('int_invoice_balances') }}
    where open_eur <> 0
)
select
    b.customer_code,
    c.company_name,
    coalesce(c.account_manager, 'Unassigned') as account_manager,
    count(*) as open_invoices,
    sum(case when b.days_overdue <= 0 then b.open_eur else 0 end) as not_due_eur,
    sum(case when b.days_overdue between 1 and 30 then b.open_eur else 0 end) as overdue_1_30_eur,
    sum(case when b.days_overdue between 31 and 60 then b.open_eur else 0 end) as overdue_31_60_eur,
    sum(case when b.days_overdue between 61 and 90 then b.open_eur else 0 end) as overdue_61_90_eur,
    sum(case when b.days_overdue > 90 then b.open_eur else 0 end) as overdue_over_90_eur,
    sum(b.open_eur) as open_eur,
    max(b.days_overdue) as longest_days_overdue
from b
left join {{ ref('stg_customers') }} c on b.customer_code = c.customer_code
group by 1, 2, 3
