with customers as (

    select * from {{ ref('stg_customers') }}

),

current_contracts as (

    select *
    from {{ ref('stg_customer_contracts') }}
    where {{ valid_on("date '" ~ var("reporting_date") ~ "'", 'valid_from', 'valid_to') }}

),

consignments as (

    select
        customer_code,
        count(*) as consignments,
        min(booked_on) as first_booked_on,
        max(booked_on) as last_booked_on
    from {{ ref('fct_consignments') }}
    where consignment_status not in ('cancelled')
    group by customer_code

),

balances as (

    select
        customer_code,
        sum(invoiced_gross_eur) as invoiced_gross_eur,
        sum(open_eur) as open_eur
    from {{ ref('int_invoice_balances') }}
    group by customer_code

),

repeat_claimants as (

    select consignments.customer_code
    from {{ ref('stg_claims') }} as claims
    inner join {{ ref('stg_parcels') }} as parcels
        on claims.parcel_barcode = parcels.parcel_barcode
    inner join {{ ref('stg_consignments') }} as consignments
        on parcels.consignment_no = consignments.consignment_no
    where consignments.customer_code is not null
    group by consignments.customer_code
    having count(distinct claims.claim_no) >= 3

),

final as (

    select
        customers.customer_code,
        customers.company_name,
        customers.country_code,
        customers.city,
        customers.email,
        customers.customer_status,
        customers.account_manager,
        customers.customer_since,
        current_contracts.contract_id,
        coalesce(current_contracts.segment, 'no contract') as segment,
        coalesce(current_contracts.discount_rate, 0) as discount_rate,
        not exists (
            select 1
            from {{ ref('stg_customer_contracts') }} as ever
            where ever.customer_code = customers.customer_code
        ) as never_had_contract,
        coalesce(consignments.consignments, 0) as consignments,
        consignments.first_booked_on,
        consignments.last_booked_on,
        coalesce(balances.invoiced_gross_eur, 0) as invoiced_gross_eur,
        coalesce(balances.open_eur, 0) as open_eur,
        customers.customer_code in (select customer_code from repeat_claimants) as is_repeat_claimant
    from customers
    left join current_contracts
        on customers.customer_code = current_contracts.customer_code
    left join consignments
        on customers.customer_code = consignments.customer_code
    left join balances
        on customers.customer_code = balances.customer_code

)

select * from final
