select
    c.campaign_id,
    c.advertiser,
    c.objective,
    c.starts_on,
    c.ends_on,
    c.budget_eur,
    coalesce(d.impressions, 0) as impressions,
    coalesce(d.clicks, 0) as clicks,
    coalesce(d.listeners_reached, 0) as listeners_reached,
    coalesce(d.spend_eur, 0) as spend_eur,
    coalesce(d.spend_eur, 0) / nullif(c.budget_eur, 0) as budget_used,
    d.clicks * 1.0 / nullif(d.impressions, 0) as click_rate,
    1000 * d.spend_eur / nullif(d.impressions, 0) as effective_cpm_eur,
    d.spend_eur / nullif(d.clicks, 0) as cost_per_click_eur,
    d.average_seconds
from (
    select
        campaign_id,
        advertiser,
        objective,
        cast(starts_on as date) as starts_on,
        cast(ends_on as date) as ends_on,
        cast(budget_eur as decimal(12, 2)) as budget_eur
    from {{ ref('ad_campaigns') }}
    where status <> 'draft'
) c
left join (
    select
        campaign_id,
        count(*) as impressions,
        count(clicked_at) as clicks,
        count(distinct user_id) as listeners_reached,
        sum(price_eur) as spend_eur,
        avg(seconds_long) as average_seconds
    from (
        select * from {{ ref('stg_ad_impressions') }}
        where not is_house_ad
    ) paid
    group by campaign_id
) d on d.campaign_id = c.campaign_id
