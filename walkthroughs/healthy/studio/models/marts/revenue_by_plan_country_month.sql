with invoices as (

    select * from {{ ref('fct_invoices') }}
    where invoice_status in ('paid', 'open')

),

plans as (

    -- the list of plans has one row per price
    select distinct
        plan_code,
        plan_name,
        max_members
    from {{ ref('plan_prices') }}

),

countries as (

    select
        country_code,
        country_name,
        region
    from {{ ref('country_reference') }}

),

monthly as (

    select
        plan_code,
        country_code,
        invoice_month,
        count(distinct account_id) as paying_accounts,
        count(*) filter (where not is_credit_note) as invoice_count,
        sum(net_amount_eur) as net_revenue_eur,
        sum(case when is_credit_note then -net_amount_eur else 0 end) as refunded_eur,
        sum(tax_amount_eur) as tax_eur
    from invoices
    group by plan_code, country_code, invoice_month

)

select
    monthly.plan_code,
    plans.plan_name,
    plans.max_members,
    monthly.country_code,
    countries.country_name,
    countries.region,
    monthly.invoice_month,
    monthly.paying_accounts,
    monthly.invoice_count,
    monthly.net_revenue_eur,
    monthly.refunded_eur,
    monthly.tax_eur,
    monthly.net_revenue_eur / nullif(monthly.paying_accounts, 0) as revenue_per_account_eur,
    monthly.net_revenue_eur
        / nullif(sum(monthly.net_revenue_eur) over (partition by monthly.invoice_month), 0) as share_of_month
from monthly
inner join plans
    on monthly.plan_code = plans.plan_code
inner join countries
    on monthly.country_code = countries.country_code
