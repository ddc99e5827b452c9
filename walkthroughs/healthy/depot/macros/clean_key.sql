{# Codes are typed by hand in several systems: no case, no spaces, and an empty code is no code. #}
{% macro clean_key(column_name) -%}
    nullif(upper(trim({{ column_name }})), '')
{%- endmacro %}
