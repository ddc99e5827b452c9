package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * A column of a relation, by the warehouse's {@code information_schema} or dbt's {@code catalog.json}.
 *
 * @param type the warehouse's own name of the type
 * @param ordinal the column's place, from 1
 */
public record Column(
        RelationName relation, ColumnName name, String type, TypeFamily family, boolean nullable, int ordinal)
        implements Fact {
    public Column {
        requireNonNull(relation, "relation is null");
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(family, "family is null");
    }
}
