with google as (

    select
        'google' as platform,
        segments_date as spend_date,
        campaign_name as campaign,
        currency_code as currency,
        cast(cost_micros / 1000000.0 as decimal(18, 2)) as spend_amount,
        clicks,
        impressions
    from {{ ref('raw_google_ads') }}

),

meta as (

    select
        'meta' as platform,
        date_start as spend_date,
        replace(lower(trim(campaign)), ' ', '_') as campaign,
        account_currency as currency,
        spend as spend_amount,
        inline_link_clicks as clicks,
        impressions
    from {{ source('shop', 'raw_meta_ads') }}

),

unioned as (

    select * from google
    union all
    select * from meta

)

select
    unioned.platform,
    unioned.spend_date,
    unioned.campaign,
    unioned.currency,
    unioned.spend_amount,
    {{ to_eur('unioned.spend_amount', 'fx_rates.rate_to_eur') }} as spend_eur,
    unioned.clicks,
    unioned.impressions
from unioned
left join {{ ref('stg_fx_rates') }} as fx_rates
    on unioned.spend_date = fx_rates.rate_date
    and unioned.currency = fx_rates.currency
