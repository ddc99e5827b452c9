{{ config(materialized='ephemeral') }}

select
    cast(rate_month as date) as rate_month,
    currency,
    cast(eur_per_unit as decimal(12, 6)) as eur_per_unit
from {{ source('billing', 'raw_exchange_rates') }}
