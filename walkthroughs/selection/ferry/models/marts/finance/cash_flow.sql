select day, amount from {{ ref('revenue_by_day') }}
