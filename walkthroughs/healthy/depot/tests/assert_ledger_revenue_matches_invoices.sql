-- The revenue account holds what the invoice lines say, month by month.
with ledger as (

    select
        posting_month as month,
        -sum(amount_eur) as revenue_eur
    from {{ ref('stg_ledger_postings') }}
    where account_code = '8000'
    group by 1

),

documents as (

    select
        document_month as month,
        sum(net_eur) as revenue_eur
    from {{ ref('fct_invoice_lines') }}
    group by 1

)

select *
from ledger
full outer join documents
    on ledger.month = documents.month
where coalesce(ledger.revenue_eur, 0) <> coalesce(documents.revenue_eur, 0)
