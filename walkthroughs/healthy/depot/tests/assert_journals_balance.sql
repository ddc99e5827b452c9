-- Every journal sums to zero.
select
    journal_no,
    sum(amount_eur) as difference_eur
from {{ ref('stg_ledger_postings') }}
group by journal_no
having sum(amount_eur) <> 0
