-- Every account has a row in every month, also without a posting: its balance goes on.
select
    m.account_code,
    m.account_class,
    m.calendar_month,
    m.postings,
    m.debit_eur,
    m.credit_eur,
    m.movement_eur,
    sum(m.movement_eur) over (
        partition by m.account_code
        order by m.calendar_month
        rows between unbounded preceding and current row
    ) as closing_balance_eur
from (
    select
        s.account_code,
        s.account_class,
        s.calendar_month,
        count(p.posting_id) as postings,
        coalesce(sum(p.debit_eur), 0) as debit_eur,
        coalesce(sum(p.credit_eur), 0) as credit_eur,
        coalesce(sum(p.amount_eur), 0) as movement_eur
    from (
        select
            a.account_code,
            a.account_class,
            d.calendar_month
        from (select distinct account_code, account_class from {{ ref('stg_ledger_postings') }}) as a
        cross join (select distinct calendar_month from {{ ref('int_calendar_days') }}) as d
    ) as s
    left join {{ ref('stg_ledger_postings') }} as p
        on s.account_code = p.account_code
        and s.calendar_month = p.posting_month
    group by s.account_code, s.account_class, s.calendar_month
) as m
