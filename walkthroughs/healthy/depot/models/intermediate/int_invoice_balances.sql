{{ config(materialized='ephemeral') }}

-- What is still to be paid of each posted invoice; negative when the customer has paid too much.
select
    i.invoice_no,
    i.customer_code,
    i.invoice_date,
    i.due_date,
    i.invoice_status,
    coalesce(d.invoiced_gross_eur, 0) as invoiced_gross_eur,
    coalesce(d.credited_gross_eur, 0) as credited_gross_eur,
    i.paid_eur,
    coalesce(d.invoiced_gross_eur, 0) + coalesce(d.credited_gross_eur, 0) - i.paid_eur as open_eur
from {{ ref('stg_invoices') }} as i
left join (
    select
        invoice_no,
        sum(case when document_type = 'invoice' then gross_eur else 0 end) as invoiced_gross_eur,
        sum(case when document_type = 'credit_note' then gross_eur else 0 end) as credited_gross_eur
    from {{ ref('int_invoice_documents') }}
    group by invoice_no
) as d
    on i.invoice_no = d.invoice_no
where i.is_posted
