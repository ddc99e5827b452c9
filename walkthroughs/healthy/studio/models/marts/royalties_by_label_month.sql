-- What is owed to each label, next to what the label has stated.
-- A month of a label may be on one side only.
with plays as (

    select
        fct_plays.event_id,
        fct_plays.play_month,
        fct_plays.local_day,
        fct_plays.tier,
        tracks.label_code
    from {{ ref('fct_plays') }} as fct_plays
    inner join {{ ref('stg_tracks') }} as tracks
        on fct_plays.track_id = tracks.track_id
    where fct_plays.is_counted

),

rates as (

    select
        label_code,
        tier,
        rate_micros / 1000000.0 as rate_eur,
        cast(valid_from as date) as valid_from,
        -- the last day of the rate
        coalesce(cast(valid_to as date), date '9999-12-31') as valid_to
    from {{ ref('royalty_rates') }}

),

owed as (

    select
        plays.label_code,
        plays.play_month,
        count(*) as counted_plays,
        count(*) filter (where plays.tier = 'premium') as premium_plays,
        sum(rates.rate_eur) as royalty_eur
    from plays
    inner join rates
        on plays.label_code = rates.label_code
        and plays.tier = rates.tier
        and plays.local_day between rates.valid_from and rates.valid_to
    group by plays.label_code, plays.play_month

),

statements as (

    select
        {{ clean_code('label_code') }} as label_code,
        cast(statement_month as date) as play_month,
        reported_plays,
        {{ cents_to_units('amount_cents') }} as stated_eur,
        status as statement_status
    from {{ ref('royalty_statements') }}

),

final as (

    select
        coalesce(owed.label_code, statements.label_code) as label_code,
        coalesce(owed.play_month, statements.play_month) as play_month,
        coalesce(owed.counted_plays, 0) as counted_plays,
        coalesce(owed.premium_plays, 0) as premium_plays,
        coalesce(owed.royalty_eur, 0) as royalty_eur,
        statements.reported_plays,
        statements.stated_eur,
        coalesce(statements.statement_status, 'missing') as statement_status,
        statements.stated_eur - coalesce(owed.royalty_eur, 0) as difference_eur,
        sum(coalesce(owed.royalty_eur, 0)) over (
            partition by coalesce(owed.label_code, statements.label_code)
            order by coalesce(owed.play_month, statements.play_month)
            rows between unbounded preceding and current row
        ) as royalty_eur_to_date
    from owed
    full outer join statements
        on owed.label_code = statements.label_code
        and owed.play_month = statements.play_month

)

select * from final
