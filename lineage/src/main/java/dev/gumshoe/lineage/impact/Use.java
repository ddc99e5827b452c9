package dev.gumshoe.lineage.impact;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.GraphPlace;
import dev.gumshoe.lineage.columngraph.RowsOf;
import java.util.List;

/**
 * What a node that is no query takes of another: an exposure of a model, a metric of a semantic model.
 *
 * @param node the one that takes
 * @param part the part of it that takes, such as a measure; empty where it is the node as a whole
 * @param columns the columns that it takes; none where they are not known, so that it can be any
 */
public record Use(UniqueId node, String part, UniqueId reads, List<String> columns) {
    public Use {
        requireNonNull(node, "node is null");
        requireNonNull(part, "part is null");
        requireNonNull(reads, "reads is null");
        columns = List.copyOf(columns);
    }

    /** A node that takes another as a whole. */
    public static Use whole(UniqueId node, UniqueId reads) {
        return new Use(node, "", reads, List.of());
    }

    /** Where in the graph it is taken to. */
    GraphPlace target() {
        return part.isEmpty() ? new RowsOf(node) : new ColumnId(node, part);
    }

    boolean takes(String column) {
        return columns.isEmpty()
                || column.equals("*")
                || columns.stream().anyMatch(taken -> taken.equalsIgnoreCase(column));
    }
}
