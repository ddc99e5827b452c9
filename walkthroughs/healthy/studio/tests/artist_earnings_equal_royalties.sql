with earned as (

    select play_month, sum(earnings_eur) as earnings_eur
    from {{ ref('artist_earnings_monthly') }}
    group by play_month

),

owed as (

    select play_month, sum(royalty_eur) as royalty_eur
    from {{ ref('royalties_by_label_month') }}
    group by play_month

)

select *
from owed
full outer join earned
    on owed.play_month = earned.play_month
where abs(coalesce(owed.royalty_eur, 0) - coalesce(earned.earnings_eur, 0)) > 0.0001
