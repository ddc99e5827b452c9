package dev.gumshoe.lineage.impact;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.GraphPlace;
import dev.gumshoe.lineage.columngraph.RowsOf;

/** A change of a node's columns or rows. */
public sealed interface SchemaChange {

    /** Where the change begins. */
    GraphPlace place();

    /** The column is no longer there. */
    record ColumnDropped(ColumnId place) implements SchemaChange {
        public ColumnDropped {
            requireNonNull(place, "place is null");
        }
    }

    /**
     * The column has another name.
     *
     * @param to the new name; empty where it is not known
     */
    record ColumnRenamed(ColumnId place, String to) implements SchemaChange {
        public ColumnRenamed {
            requireNonNull(place, "place is null");
            requireNonNull(to, "to is null");
        }
    }

    /**
     * The column has another type.
     *
     * @param from the old type; empty where it is not known
     * @param to the new type; empty where it is not known
     */
    record ColumnRetyped(ColumnId place, String from, String to) implements SchemaChange {
        public ColumnRetyped {
            requireNonNull(place, "place is null");
            requireNonNull(from, "from is null");
            requireNonNull(to, "to is null");
        }
    }

    /** The node has a column that it did not have. */
    record ColumnAdded(ColumnId place) implements SchemaChange {
        public ColumnAdded {
            requireNonNull(place, "place is null");
        }
    }

    /** The column can be null where it never was. */
    record BecameNullable(ColumnId place) implements SchemaChange {
        public BecameNullable {
            requireNonNull(place, "place is null");
        }
    }

    /** The column is as it was, and its values mean something else. */
    record ValuesChanged(ColumnId place) implements SchemaChange {
        public ValuesChanged {
            requireNonNull(place, "place is null");
        }
    }

    /**
     * The node has other rows.
     *
     * @param portion how many, in words, where a finding knows: {@code 318 rows, 56,588.25}; empty where none does
     */
    record RowsChanged(RowsOf place, String portion) implements SchemaChange {
        public RowsChanged {
            requireNonNull(place, "place is null");
            requireNonNull(portion, "portion is null");
        }

        /** Other rows of a node. */
        public static RowsChanged of(UniqueId node) {
            return new RowsChanged(new RowsOf(node), "");
        }
    }

    /** The node is no longer there, or can be read no longer. */
    record NodeDropped(RowsOf place) implements SchemaChange {
        public NodeDropped {
            requireNonNull(place, "place is null");
        }

        /** A node that is gone. */
        public static NodeDropped of(UniqueId node) {
            return new NodeDropped(new RowsOf(node));
        }
    }
}
