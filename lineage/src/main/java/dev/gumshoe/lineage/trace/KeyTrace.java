package dev.gumshoe.lineage.trace;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.stages.SqlProject;

/** Where a column comes from that identifies rows. Through a grouping goes only what is grouped by. */
public final class KeyTrace {
    private KeyTrace() {}

    public static Trace of(UniqueId node, ColumnName column, SqlProject project) {
        return Tracer.trace(project, Tracer.Mode.KEY, node, Start.column(project, node, column));
    }
}
