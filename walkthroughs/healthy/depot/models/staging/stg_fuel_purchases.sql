-- Nordpetrol knows our plates and writes decimal commas and gross amounts.
-- Kanaal Energie knows our vehicle numbers and writes thousandths and net cents.
select
    'nordpetrol' as supplier,
    n.transaction_no as purchase_no,
    v.vehicle_id,
    cast(n.sold_at_local as date) as purchased_on,
    case n.product
        when 'Diesel' then 'diesel'
        when 'HVO100' then 'hvo'
        when 'Euro95' then 'petrol'
        when 'AdBlue' then 'adblue'
    end as product,
    'litre' as unit,
    cast(replace(n.litres, ',', '.') as decimal(12, 3)) as quantity,
    cast(
        round(cast(replace(n.gross_eur, ',', '.') as decimal(12, 2)) * 100 / (100 + n.vat_pct), 2) as decimal(14, 2)
    ) as net_eur
from {{ ref('raw_fuel_nordpetrol') }} as n
left join {{ ref('stg_vehicles') }} as v
    on upper(regexp_replace(n.plate, '[^A-Za-z0-9]', '', 'g')) = v.plate_key

union all

select
    'kanaal' as supplier,
    k.receipt_no as purchase_no,
    {{ clean_key('k.vehicle_ref') }} as vehicle_id,
    cast(strptime(k.purchase_day, '%d.%m.%Y') as date) as purchased_on,
    case k.article_code
        when 'D' then 'diesel'
        when 'E10' then 'petrol'
        when 'KWH' then 'electricity'
    end as product,
    case when k.article_code = 'KWH' then 'kwh' else 'litre' end as unit,
    cast(k.quantity_milli / 1000.0 as decimal(12, 3)) as quantity,
    {{ cents_to_eur('k.net_cents') }} as net_eur
from {{ ref('raw_fuel_kanaal') }} as k
