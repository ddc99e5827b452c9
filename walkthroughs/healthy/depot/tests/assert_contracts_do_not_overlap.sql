-- A customer has at most one contract on each day.
select *
from (
    select
        customer_code,
        valid_from,
        valid_to,
        lead(valid_from) over (partition by customer_code order by valid_from) as next_valid_from
    from {{ ref('stg_customer_contracts') }}
) as periods
where next_valid_from is not null
    and (valid_to is null or valid_to > next_valid_from)
