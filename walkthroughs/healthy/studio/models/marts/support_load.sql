-- contacts per week, channel and topic; the release is the one that was out when the contact came in
with contacts as (

    select * from {{ ref('stg_support_contacts') }}

),

releases as (

    select
        platform,
        version,
        cast(released_at as timestamp) as released_at,
        lead(cast(released_at as timestamp)) over (partition by platform order by released_at) as next_released_at
    from {{ ref('app_releases') }}

),

joined as (

    select
        contacts.*,
        cast(date_trunc('week', contacts.opened_at) as date) as week_start,
        releases.version as release_version,
        date_diff('day', releases.released_at, contacts.opened_at) <= 7 as is_soon_after_release
    from contacts
    left join releases
        on contacts.platform = releases.platform
        and contacts.opened_at >= releases.released_at
        and (releases.next_released_at is null or contacts.opened_at < releases.next_released_at)

)

select
    week_start,
    channel,
    topic,
    count(*) as contact_count,
    count(account_id) as contacts_with_account,
    count(distinct account_id) as account_count,
    sum(case when contact_status <> 'closed' then 1 else 0 end) as still_open,
    count(*) filter (where is_soon_after_release) as soon_after_release,
    avg(minutes_to_reply) as average_minutes_to_reply,
    max(minutes_to_reply) as longest_minutes_to_reply,
    avg(satisfaction_score) as average_satisfaction,
    arg_max(release_version, opened_at) filter (where platform = 'ios') as last_ios_release
from joined
group by week_start, channel, topic
