-- what is billed is net and tax; of a paid invoice nothing is left to pay
select *
from {{ ref('fct_invoices') }}
where gross_amount <> net_amount + tax_amount
    or (invoice_status = 'paid' and outstanding_amount <> 0)
