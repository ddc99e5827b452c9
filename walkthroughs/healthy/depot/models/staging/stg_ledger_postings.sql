select
    posting_id,
    journal_no,
    posted_on,
    cast(date_trunc('month', posted_on) as date) as posting_month,
    account_code,
    case substr(account_code, 1, 1)
        when '0' then 'equity'
        when '1' then 'balance sheet'
        when '4' then 'costs'
        when '8' then 'revenue'
    end as account_class,
    cost_centre,
    {{ cents_to_eur('amount_cents') }} as amount_eur,
    case when amount_cents > 0 then {{ cents_to_eur('amount_cents') }} else 0 end as debit_eur,
    case when amount_cents < 0 then {{ cents_to_eur('-amount_cents') }} else 0 end as credit_eur,
    source_type,
    source_no
from {{ source('finance', 'raw_ledger_postings') }}
