package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Columns that the project says identify a row of the node.
 *
 * @param declaredBy what says so: {@code unique test}, {@code unique_combination_of_columns test}, {@code unique_key},
 *     {@code primary key}
 */
public record DeclaredKey(UniqueId node, List<ColumnName> columns, String declaredBy) implements Fact {
    public DeclaredKey {
        requireNonNull(node, "node is null");
        requireNonNull(declaredBy, "declaredBy is null");
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a declared key has no columns");
        }
    }
}
