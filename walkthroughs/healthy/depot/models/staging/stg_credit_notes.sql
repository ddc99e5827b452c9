with source as (

    select * from {{ source('finance', 'raw_credit_notes') }}

),

renamed as (

    select
        credit_note_no,
        invoice_no,
        {{ clean_key('customer_code') }} as customer_code,
        credited_on,
        coalesce(reason_code, 'unknown') as reason,
        {{ cents_to_eur('net_cents') }} as net_eur,
        {{ cents_to_eur('round(net_cents * vat_pct / 100.0)') }} as vat_eur
    from source

)

select * from renamed
