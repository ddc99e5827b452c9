package dev.gumshoe.lineage.columngraph;

import dev.gumshoe.engine.fact.UniqueId;

/** A place in the graph of columns. */
public sealed interface GraphPlace permits ColumnId, RowsOf {

    /** The node that the place belongs to. */
    UniqueId node();
}
