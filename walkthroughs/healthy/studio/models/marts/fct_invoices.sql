-- One row per invoice and credit note.
-- Payments without an invoice are gift card sales, they belong to no invoice.
with invoices as (

    select * from {{ ref('stg_invoices') }}

),

subscriptions as (

    select * from {{ ref('stg_subscriptions') }}

),

accounts as (

    select * from {{ ref('stg_accounts') }}

),

prices as (

    select
        plan_code,
        currency,
        {{ cents_to_units('price_cents') }} as list_price,
        cast(valid_from as date) as valid_from,
        -- the first day on which the price is no longer the one
        coalesce(cast(valid_to as date), date '9999-12-31') as valid_to
    from {{ ref('plan_prices') }}

),

payments as (

    select
        invoice_id,
        sum(case when payment_status = 'succeeded' then amount else 0 end) as paid_amount,
        count(*) filter (where payment_status = 'failed') as failed_attempts,
        min(case when payment_status = 'succeeded' then attempted_at end) as first_paid_at
    from {{ ref('stg_payments') }}
    where invoice_id is not null
    group by invoice_id

),

fx_rates as (

    select * from {{ ref('int_fx_rates') }}

),

final as (

    select
        invoices.invoice_id,
        invoices.subscription_id,
        subscriptions.account_id,
        accounts.country_code,
        subscriptions.plan_code,
        invoices.invoice_kind,
        invoices.is_credit_note,
        invoices.corrects_invoice_id,
        invoices.invoice_status,
        invoices.issued_at,
        invoices.invoice_month,
        invoices.period_start,
        invoices.period_end,
        invoices.currency,
        prices.list_price,
        invoices.discount_amount,
        invoices.net_amount,
        invoices.tax_rate,
        invoices.tax_amount,
        invoices.gross_amount,
        invoices.net_amount * fx_rates.eur_per_unit as net_amount_eur,
        invoices.tax_amount * fx_rates.eur_per_unit as tax_amount_eur,
        coalesce(payments.paid_amount, 0) as paid_amount,
        coalesce(payments.failed_attempts, 0) as failed_attempts,
        payments.first_paid_at,
        date_diff('day', invoices.issued_at, payments.first_paid_at) as days_to_pay,
        case
            when invoices.invoice_status = 'void' then 0
            else invoices.gross_amount - coalesce(payments.paid_amount, 0)
        end as outstanding_amount
    from invoices
    inner join subscriptions
        on invoices.subscription_id = subscriptions.subscription_id
    inner join accounts
        on subscriptions.account_id = accounts.account_id
    inner join prices
        on subscriptions.plan_code = prices.plan_code
        and invoices.currency = prices.currency
        and invoices.period_start >= prices.valid_from
        and invoices.period_start < prices.valid_to
    inner join fx_rates
        on invoices.currency = fx_rates.currency
        and invoices.invoice_month = fx_rates.rate_month
    left join payments
        on invoices.invoice_id = payments.invoice_id

)

select * from final
