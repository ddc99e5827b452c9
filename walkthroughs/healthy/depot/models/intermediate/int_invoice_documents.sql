-- Lines of posted invoices, and all credit notes with a negative sign. Credit notes are posted as they are written.
with invoices as (

    select * from {{ ref('stg_invoices') }}

),

lines as (

    select * from {{ ref('stg_invoice_lines') }}

),

credit_notes as (

    select * from {{ ref('stg_credit_notes') }}

),

invoiced as (

    select
        lines.invoice_line_id as document_line_id,
        'invoice' as document_type,
        lines.invoice_no,
        invoices.customer_code,
        invoices.invoice_date as document_date,
        lines.consignment_no,
        lines.line_type,
        lines.quantity,
        lines.net_eur,
        lines.vat_eur,
        lines.net_eur + lines.vat_eur as gross_eur
    from lines
    inner join invoices
        on lines.invoice_no = invoices.invoice_no
    where invoices.is_posted

),

credited as (

    select
        credit_note_no as document_line_id,
        'credit_note' as document_type,
        invoice_no,
        customer_code,
        credited_on as document_date,
        cast(null as varchar) as consignment_no,
        'credit_' || reason as line_type,
        1 as quantity,
        -net_eur as net_eur,
        -vat_eur as vat_eur,
        -(net_eur + vat_eur) as gross_eur
    from credit_notes

)

select * from invoiced
union all
select * from credited
