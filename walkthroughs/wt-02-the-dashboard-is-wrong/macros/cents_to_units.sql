{#
  The source systems count in cents, reports in units of the currency.
  Every amount goes through here, so that all are rounded alike.
#}
{% macro cents_to_units(column_name, precision=12) %}
    cast(
        {{ column_name }} / 100.0
        as decimal({{ precision }}, 2)
    )
{% endmacro %}
