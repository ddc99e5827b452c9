with source as (

    select * from {{ source('finance', 'raw_invoice_lines') }}

),

renamed as (

    select
        invoice_no || '-' || line_no as invoice_line_id,
        invoice_no,
        line_no,
        consignment_no,
        line_type,
        quantity,
        vat_pct,
        {{ cents_to_eur('net_cents') }} as net_eur,
        {{ cents_to_eur('round(net_cents * vat_pct / 100.0)') }} as vat_eur
    from source

)

select * from renamed
