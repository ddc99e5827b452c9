with consignments as (

    select * from {{ ref('stg_consignments') }}

),

parcels as (

    select * from {{ ref('int_consignment_parcels') }}

),

contracts as (

    select * from {{ ref('stg_customer_contracts') }}

),

invoiced as (

    select
        consignment_no,
        sum(net_eur) as invoiced_net_eur,
        min(document_date) as first_invoiced_on
    from {{ ref('int_invoice_documents') }}
    where consignment_no is not null
    group by consignment_no

),

joined as (

    select
        consignments.consignment_no,
        consignments.customer_code,
        contracts.contract_id,
        coalesce(contracts.segment, 'no contract') as segment,
        consignments.service_level,
        consignments.tariff_zone,
        consignments.origin_depot,
        consignments.destination_depot,
        consignments.route_code,
        consignments.consignment_status,
        consignments.booked_at,
        consignments.booked_on,
        consignments.promised_on,
        parcels.first_scanned_at,
        parcels.delivered_at,
        {{ local_day('parcels.delivered_at') }} as delivered_on,
        coalesce(parcels.parcels, 0) as parcels,
        coalesce(parcels.parcels_delivered, 0) as parcels_delivered,
        coalesce(parcels.failed_attempts, 0) as failed_attempts,
        coalesce(parcels.chargeable_kg, 0) as chargeable_kg,
        parcels.list_price_eur,
        coalesce(parcels.parcels_without_price, 0) as parcels_without_price,
        cast(
            parcels.list_price_eur * (1 - coalesce(contracts.discount_rate, 0)) as decimal(14, 2)
        ) as contract_price_eur,
        coalesce(invoiced.invoiced_net_eur, 0) as invoiced_net_eur,
        invoiced.first_invoiced_on,
        invoiced.consignment_no is not null as is_invoiced
    from consignments
    left join parcels
        on consignments.consignment_no = parcels.consignment_no
    left join contracts
        on consignments.customer_code = contracts.customer_code
        and {{ valid_on('consignments.booked_on', 'contracts.valid_from', 'contracts.valid_to') }}
    left join invoiced
        on consignments.consignment_no = invoiced.consignment_no

),

final as (

    select
        *,
        {{ minutes_to_hours("date_diff('minute', booked_at, delivered_at)") }} as delivery_hours,
        delivered_on is not null and delivered_on <= promised_on as is_on_time
    from joined

)

select * from final
