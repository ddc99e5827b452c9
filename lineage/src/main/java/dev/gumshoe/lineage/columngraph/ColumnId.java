package dev.gumshoe.lineage.columngraph;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.UniqueId;
import java.util.Comparator;

/**
 * A column of a node.
 *
 * @param column its name as the warehouse or the SQL spells it; {@code *} for the columns of a node that are not known
 */
public record ColumnId(UniqueId node, String column) implements GraphPlace, Comparable<ColumnId> {
    private static final Comparator<ColumnId> ORDER =
            Comparator.comparing(ColumnId::node).thenComparing(ColumnId::column);

    public ColumnId {
        requireNonNull(node, "node is null");
        requireNonNull(column, "column is null");
    }

    @Override
    public int compareTo(ColumnId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return node + "." + column;
    }
}
