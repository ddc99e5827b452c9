select *
from (
    select
        (select count(distinct event_id) from {{ source('telemetry', 'raw_play_events') }}) as delivered,
        (select count(*) from {{ ref('fct_plays') }}) as kept
) counts
where delivered <> kept
