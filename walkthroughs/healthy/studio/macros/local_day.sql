{# the day on the clock of the country; without a known offset the UTC day #}
{% macro local_day(timestamp_column, offset_minutes) -%}
    cast({{ timestamp_column }} + to_minutes(coalesce({{ offset_minutes }}, 0)) as date)
{%- endmacro %}
