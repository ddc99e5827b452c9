{{ config(materialized='ephemeral', tags=['pii', 'nightly']) }}
select id, booking_id, {{ euros('paid_cents') }} as paid
from {{ source('raw', 'payments') }}
