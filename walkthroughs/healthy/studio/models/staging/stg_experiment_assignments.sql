-- the first assignment of a user to an experiment counts
select
    experiment_key,
    user_id,
    variant,
    cast(assigned_at as timestamp) as assigned_at
from {{ source('telemetry', 'raw_experiment_assignments') }}
qualify row_number() over (partition by experiment_key, user_id order by assigned_at) = 1
