-- what the care team sees of a user: listening, contacts and ads, newest last
select
    user_id,
    happened_at,
    activity,
    detail,
    row_number() over (partition by user_id order by happened_at, activity, event_key) as activity_number
from (
    select
        user_id,
        session_started_at as happened_at,
        'session' as activity,
        cast(play_count as varchar) || ' plays' as detail,
        session_id as event_key
    from {{ ref('int_listening_sessions') }}

    union all

    select user_id, shown_at, 'ad', ad_format, impression_id
    from {{ ref('stg_ad_impressions') }}
    where user_id is not null

    union all

    select u.user_id, c.opened_at, 'contact', c.topic, c.contact_id
    from {{ ref('stg_support_contacts') }} c
    join {{ ref('stg_users') }} u on u.account_id = c.account_id and u.user_role = 'owner'
) feed
