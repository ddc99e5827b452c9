{% macro hundredth(column) %}({{ column }} / 100.0){% endmacro %}
