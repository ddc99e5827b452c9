select
    document_month,
    segment,
    count(distinct customer_code) as customers,
    count(distinct consignment_no) as consignments,
    sum(case when document_type = 'invoice' then net_eur else 0 end) as invoiced_net_eur,
    sum(case when document_type = 'credit_note' then net_eur else 0 end) as credited_net_eur,
    sum(net_eur) as revenue_eur,
    coalesce(sum(net_eur) filter (where line_type = 'freight'), 0) as freight_eur,
    coalesce(
        sum(net_eur) filter (where line_type in ('fuel_surcharge', 'waiting_time', 'pickup_fee')), 0
    ) as surcharges_eur,
    {{ safe_ratio("-sum(case when document_type = 'credit_note' then net_eur else 0 end)",
                  "sum(case when document_type = 'invoice' then net_eur else 0 end)") }} as credit_ratio,
    {{ safe_ratio('sum(net_eur)', 'count(distinct customer_code)', 2) }} as revenue_per_customer_eur
from {{ ref('fct_invoice_lines') }}
group by 1, 2
