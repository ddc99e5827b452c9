{% test same_rows(model, other) %}
select count(*) as rows from {{ model }}
except
select count(*) as rows from {{ other }}
{% endtest %}
