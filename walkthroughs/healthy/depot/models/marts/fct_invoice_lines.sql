with documents as (

    select * from {{ ref('int_invoice_documents') }}

),

contracts as (

    select * from {{ ref('stg_customer_contracts') }}

),

consignments as (

    select * from {{ ref('stg_consignments') }}

),

final as (

    select
        documents.document_line_id,
        documents.document_type,
        documents.invoice_no,
        documents.customer_code,
        coalesce(contracts.segment, 'no contract') as segment,
        documents.document_date,
        cast(date_trunc('month', documents.document_date) as date) as document_month,
        documents.consignment_no,
        consignments.service_level,
        consignments.origin_depot,
        documents.line_type,
        documents.quantity,
        documents.net_eur,
        documents.vat_eur,
        documents.gross_eur
    from documents
    left join contracts
        on documents.customer_code = contracts.customer_code
        and {{ valid_on('documents.document_date', 'contracts.valid_from', 'contracts.valid_to') }}
    left join consignments
        on documents.consignment_no = consignments.consignment_no

)

select * from final
