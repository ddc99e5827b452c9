{# people and old clients type codes with spaces and in any case #}
{% macro clean_code(column, case='upper') -%}
    {{ case }}(trim({{ column }}))
{%- endmacro %}
