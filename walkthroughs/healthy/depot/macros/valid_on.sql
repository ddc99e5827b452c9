{# Validity periods are half-open, and an empty end is an open end. #}
{% macro valid_on(day, valid_from, valid_to) -%}
    {{ valid_from }} <= {{ day }} and ({{ valid_to }} is null or {{ day }} < {{ valid_to }})
{%- endmacro %}
