with source as (

    select * from {{ source('finance', 'raw_invoices') }}

),

renamed as (

    select
        invoice_no,
        {{ clean_key('customer_code') }} as customer_code,
        invoice_date,
        due_date,
        invoice_status,
        -- drafts and cancelled invoices never reach the ledger
        invoice_status in ('open', 'partly_paid', 'paid') as is_posted,
        {{ cents_to_eur('coalesce(paid_cents, 0)') }} as paid_eur,
        paid_on
    from source

)

select * from renamed
