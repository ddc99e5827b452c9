package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * A generic dbt test on a column.
 *
 * @param kind the test macro's name, with its package where it is not dbt's own: {@code unique}, {@code not_null},
 *     {@code dbt_utils.not_constant}
 */
public record ColumnTest(UniqueId test, String kind, UniqueId model, ColumnName column) implements Fact {
    public ColumnTest {
        requireNonNull(test, "test is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(model, "model is null");
        requireNonNull(column, "column is null");
    }
}
