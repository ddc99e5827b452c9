select
    payments.event_id as payment_id,
    payments.payment_reference,
    payments.order_id,
    payments.market,
    payments.instalment,
    payments.method,
    payments.amount,
    payments.currency,
    rates.eur_rate,
    payments.paid_on,
    cast(date_trunc('month', payments.paid_on) as date) as paid_month
from {{ ref('stg_payments') }} as payments
left join {{ ref('raw_fx_rates') }} as rates
    on payments.currency = rates.currency
