{{ config(tags=['finance'], severity='warn') }}
select * from {{ ref('fct_revenue') }} where amount < 0
