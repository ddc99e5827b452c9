{% macro safe_ratio(numerator, denominator, digits=4) -%}
    round(cast({{ numerator }} as double) / nullif({{ denominator }}, 0), {{ digits }})
{%- endmacro %}
