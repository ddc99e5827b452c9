select passenger, count(*) from {{ ref('stg_bookings') }} group by 1
