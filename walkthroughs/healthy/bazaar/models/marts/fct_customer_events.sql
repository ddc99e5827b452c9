select
    customer_id,
    'signup' as event_type,
    signed_up_at as event_at,
    cast(0 as decimal(18, 2)) as amount_eur
from {{ ref('stg_customers') }}

union all

select
    customer_id,
    'order' as event_type,
    ordered_at as event_at,
    order_total_eur as amount_eur
from {{ ref('fct_orders') }}
where customer_id is not null

union all

select
    customer_id,
    'refund' as event_type,
    refunded_at as event_at,
    -refund_eur as amount_eur
from {{ ref('int_refunds') }}
where customer_id is not null

union all

select
    customer_id,
    'session' as event_type,
    session_started_at as event_at,
    0 as amount_eur
from {{ ref('stg_web_sessions') }}
where customer_id is not null

union all

select
    customer_id,
    'ticket' as event_type,
    opened_at as event_at,
    0 as amount_eur
from {{ ref('stg_support_tickets') }}
where customer_id is not null
