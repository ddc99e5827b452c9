select
    customer_id,
    customer_name,
    email,
    market,
    signed_up_on
from {{ ref('raw_customers') }}
