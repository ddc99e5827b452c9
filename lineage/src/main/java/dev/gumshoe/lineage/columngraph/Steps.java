package dev.gumshoe.lineage.columngraph;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.flow.Transformation;
import dev.gumshoe.lineage.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The steps from a place: the edges of the graph, and those that it leaves out since they follow from the nodes: from the
 * rows of a node to each of its columns, and from every column of a node to the rows of one that reads it as a whole.
 */
record Steps(Links links, Map<UniqueId, NodeTable> tables, TableLevel tableLevel) {
    private static final SourcePosition NOWHERE = new SourcePosition(0, 0);

    List<ColumnStep> from(GraphPlace place, Direction direction) {
        List<ColumnStep> steps = new ArrayList<>();
        boolean down = direction == Direction.DOWNSTREAM;
        if (links.containsVertex(place)) {
            for (Link link : down ? links.outgoingEdgesOf(place) : links.incomingEdgesOf(place)) {
                steps.add(new ColumnStep(
                        links.getEdgeSource(link), links.getEdgeTarget(link), link.transformation(), link.position()));
            }
        }
        NodeTable table = tables.get(place.node());
        if (table != null) {
            addImplied(place, table, down, steps);
        }
        return steps;
    }

    private void addImplied(GraphPlace place, NodeTable table, boolean down, List<ColumnStep> steps) {
        boolean rows = place instanceof RowsOf;
        if (rows == down) {
            Transformation within = table.isTableLevel() ? Transformation.TABLE_LEVEL : Transformation.ROWS;
            if (down) {
                table.columns().forEach(column -> steps.add(new ColumnStep(place, column, within, NOWHERE)));
            } else {
                steps.add(new ColumnStep(table.rows(), place, within, NOWHERE));
            }
        }
        if (down) {
            for (UniqueId reader : tableLevel.readersOf(place.node())) {
                steps.add(new ColumnStep(place, new RowsOf(reader), Transformation.TABLE_LEVEL, NOWHERE));
            }
        } else if (rows) {
            for (UniqueId read : tableLevel.readsOf(place.node())) {
                addAll(tables.get(read), place, steps);
            }
        }
    }

    private static void addAll(
            @org.jspecify.annotations.Nullable NodeTable read, GraphPlace reader, List<ColumnStep> steps) {
        if (read != null) {
            steps.add(new ColumnStep(read.rows(), reader, Transformation.TABLE_LEVEL, NOWHERE));
            read.columns()
                    .forEach(column -> steps.add(new ColumnStep(column, reader, Transformation.TABLE_LEVEL, NOWHERE)));
        }
    }
}
