-- Of the users who first played in a month, how many played again n months later?
with months as (

    select distinct
        user_id,
        play_month
    from {{ ref('fct_plays') }}

),

cohorts as (

    select
        user_id,
        min(play_month) as cohort_month
    from months
    group by user_id

),

cohort_sizes as (

    select
        cohort_month,
        count(*) as cohort_size
    from cohorts
    group by cohort_month

),

activity as (

    select
        cohorts.cohort_month,
        date_diff('month', cohorts.cohort_month, months.play_month) as months_since_first,
        count(distinct months.user_id) as active_users
    from months
    inner join cohorts
        on months.user_id = cohorts.user_id
    group by 1, 2

)

select
    activity.cohort_month,
    activity.months_since_first,
    cohort_sizes.cohort_size,
    activity.active_users,
    activity.active_users * 1.0 / nullif(cohort_sizes.cohort_size, 0) as retention_rate
from activity
inner join cohort_sizes
    on activity.cohort_month = cohort_sizes.cohort_month
