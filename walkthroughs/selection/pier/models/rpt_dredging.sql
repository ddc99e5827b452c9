{{ config(tags='weekly') }}

select b.berths, d.dredged_on from {{ ref('fct_berths') }} b cross join {{ source('harbour', 'dredgings') }} d
