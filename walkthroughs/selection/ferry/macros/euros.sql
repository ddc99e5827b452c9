{% macro euros(column) %}{{ hundredth(column) }}{% endmacro %}
