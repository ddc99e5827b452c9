package dev.gumshoe.lineage.columngraph;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.flow.Grain;
import dev.gumshoe.lineage.flow.QueryLineage.StageGrain;
import java.util.List;
import java.util.Optional;

/**
 * What the graph knows of a node.
 *
 * @param columns in order; those that nobody declares but others read come last
 * @param complete false where there can be more columns than these
 * @param grains what identifies a row, each by itself
 * @param stages the CTEs and subqueries of the node's SQL with what identifies their rows
 * @param tableLevel why the node's SQL gives no edges between columns, so that it is linked as a whole; empty where it does
 */
public record NodeColumns(
        UniqueId node,
        List<ColumnId> columns,
        boolean complete,
        List<Grain> grains,
        List<StageGrain> stages,
        Optional<String> tableLevel) {
    public NodeColumns {
        requireNonNull(node, "node is null");
        columns = List.copyOf(columns);
        grains = List.copyOf(grains);
        stages = List.copyOf(stages);
        requireNonNull(tableLevel, "tableLevel is null");
    }
}
