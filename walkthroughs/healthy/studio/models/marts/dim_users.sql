with users as (

    select * from {{ ref('stg_users') }}

),

accounts as (

    select * from {{ ref('stg_accounts') }}

),

countries as (

    select * from {{ ref('country_reference') }}

),

-- the plan of the account on the day of the export
current_plans as (

    select
        account_id,
        plan_code,
        started_on as plan_started_on
    from {{ ref('stg_subscriptions') }}
    where started_on <= cast('{{ var("last_day") }}' as date)
        and coalesce(ended_on, date '9999-12-31') > cast('{{ var("last_day") }}' as date)

),

listening as (

    select
        user_id,
        min(local_day) as first_play_day,
        max(local_day) as last_play_day,
        count(*) as play_count,
        count(distinct local_day) as days_listened,
        sum(minutes_played) as minutes_played
    from {{ ref('fct_plays') }}
    group by user_id

),

final as (

    select
        users.user_id,
        users.account_id,
        users.user_role,
        users.display_name,
        case
            when users.birth_year is null then 'unknown'
            when extract(year from cast('{{ var("last_day") }}' as date)) - users.birth_year < 18 then 'under 18'
            when extract(year from cast('{{ var("last_day") }}' as date)) - users.birth_year < 35 then '18-34'
            when extract(year from cast('{{ var("last_day") }}' as date)) - users.birth_year < 55 then '35-54'
            else '55 and over'
        end as age_group,
        accounts.email as account_email,
        accounts.country_code,
        countries.country_name,
        countries.region,
        accounts.signup_channel,
        accounts.is_opted_in,
        accounts.is_internal,
        users.joined_at,
        {{ local_day('users.joined_at', 'countries.utc_offset_minutes') }} as joined_on,
        users.removed_at,
        users.is_current_member,
        count(*) over (partition by users.account_id) as users_of_account,
        row_number() over (partition by users.account_id order by users.joined_at, users.user_id) as place_in_account,
        coalesce(current_plans.plan_code, 'free') as plan_code,
        current_plans.plan_started_on,
        listening.first_play_day,
        listening.last_play_day,
        coalesce(listening.play_count, 0) as play_count,
        coalesce(listening.days_listened, 0) as days_listened,
        coalesce(listening.minutes_played, 0) as minutes_played
    from users
    inner join accounts
        on users.account_id = accounts.account_id
    inner join countries
        on accounts.country_code = countries.country_code
    left join current_plans
        on users.account_id = current_plans.account_id
    left join listening
        on users.user_id = listening.user_id

)

select * from final
