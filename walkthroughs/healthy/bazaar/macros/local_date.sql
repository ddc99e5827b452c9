{#- The day on the wall clock of the market at a time that is stored in UTC -#}
{% macro local_date(utc_time, market) -%}
    cast(
        timezone(
            case {{ market }} when 'US' then 'America/New_York' else 'Europe/Berlin' end,
            {{ utc_time }} at time zone 'UTC'
        ) as date
    )
{%- endmacro %}
