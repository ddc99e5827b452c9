package dev.gumshoe.lineage.columngraph;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.lineage.flow.EdgeKind;

/**
 * A column upstream or downstream of another.
 *
 * @param kind {@link EdgeKind#VALUE} where a way between them hands on values all along
 * @param distance the nodes on the shortest way, the first left out
 */
public record Reached(ColumnId column, EdgeKind kind, int distance) {
    public Reached {
        requireNonNull(column, "column is null");
        requireNonNull(kind, "kind is null");
    }
}
