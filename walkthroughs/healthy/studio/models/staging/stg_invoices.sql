with source as (

    select * from {{ source('billing', 'raw_invoices') }}

),

renamed as (

    select
        invoice_id,
        subscription_id,
        kind as invoice_kind,
        kind = 'credit_note' as is_credit_note,
        cast(period_start as date) as period_start,
        cast(period_end as date) as period_end,
        cast(issued_at as timestamp) as issued_at,
        {{ month_of('issued_at') }} as invoice_month,
        currency,
        {{ cents_to_units('net_cents') }} as net_amount,
        {{ cents_to_units('coalesce(discount_cents, 0)') }} as discount_amount,
        tax_percent / 100.0 as tax_rate,
        {{ cents_to_units('tax_cents') }} as tax_amount,
        {{ cents_to_units('net_cents + tax_cents') }} as gross_amount,
        status as invoice_status,
        corrects_invoice_id
    from source

)

select * from renamed
