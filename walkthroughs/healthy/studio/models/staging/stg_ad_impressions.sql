select
    i.impression_id,
    i.campaign_id,
    i.campaign_id is null as is_house_ad,
    i.user_id,
    cast(i.shown_at as timestamp) as shown_at,
    cast(i.shown_at as date) as shown_on,
    cast(i.clicked_at as timestamp) as clicked_at,
    i.ad_format,
    i.seconds_long,
    i.price_micros / 1000000.0 as price_eur
from {{ source('telemetry', 'raw_ad_impressions') }} i
