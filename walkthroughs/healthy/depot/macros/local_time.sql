{# Timestamps are stored in UTC without a time zone; people and contracts count in local days. #}

{% macro local_time(column_name) -%}
    ({{ column_name }} at time zone 'UTC') at time zone '{{ var("local_timezone") }}'
{%- endmacro %}

{% macro local_day(column_name) -%}
    cast(({{ column_name }} at time zone 'UTC') at time zone '{{ var("local_timezone") }}' as date)
{%- endmacro %}
