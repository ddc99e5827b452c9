select code, name from {{ ref('stg_harbours') }}
