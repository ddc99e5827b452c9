{#
  One row per order. Orders come from the app and from the tills; both carry
  the code on the customer's card, which is resolved to the customer_id here so
  that nothing downstream has to know about codes.
#}
{{ config(materialized='view') }}

with orders as (

    select * from {{ ref('raw_orders') }}

),

customers as (

    select * from {{ ref('raw_customers') }}

),

numbered as (

    -- a till sends its orders again after a lost connection
    select
        *,
        row_number() over (partition by order_id order by order_date desc) as delivery_number
    from orders

),

renamed as (

    select
        order_id,
        order_date,
        customer_code,
        channel,
        store_id,
        {{ cents_to_units('amount_cents') }} as amount,
        is_test
    from numbered
    where delivery_number = 1

),

final as (

    select
        renamed.order_id,
        renamed.order_date,
        customers.customer_id,
        renamed.channel,
        renamed.store_id,
        renamed.amount
    from renamed
    inner join customers
        on renamed.customer_code = customers.customer_code
    where not renamed.is_test

)

select * from final
