select id, sailing_id, passenger, {{ euros('amount_cents') }} as amount, booked_at
from {{ source('raw', 'bookings') }}
