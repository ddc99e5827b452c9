{# a model with no SQL yet #}
