{# All systems count in cents, grams, metres and minutes; reports want euros, kilograms, kilometres and hours. #}

{% macro cents_to_eur(column_name) -%}
    cast({{ column_name }} / 100.0 as decimal(14, 2))
{%- endmacro %}

{% macro grams_to_kg(column_name) -%}
    cast({{ column_name }} / 1000.0 as decimal(12, 3))
{%- endmacro %}

{% macro metres_to_km(column_name) -%}
    cast({{ column_name }} / 1000.0 as decimal(12, 3))
{%- endmacro %}

{% macro minutes_to_hours(column_name) -%}
    round({{ column_name }} / 60.0, 2)
{%- endmacro %}
