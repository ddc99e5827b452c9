package dev.gumshoe.lineage.impact;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Exposure;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.ColumnStep;
import dev.gumshoe.lineage.flow.EdgeKind;
import java.util.List;
import java.util.Optional;

/**
 * A node downstream of a change.
 *
 * @param exposure where it is one
 * @param effects at least one, the worst first
 * @param kind {@link EdgeKind#VALUE} where it takes the changed value; otherwise only its rows depend on it
 * @param distance the nodes on the shortest way, the first left out
 * @param path the shortest way, along values where there is such; none where the node reads none of it
 * @param columns those of its columns that the change reaches by value
 */
public record AffectedNode(
        Node node,
        Optional<Exposure> exposure,
        List<Effect> effects,
        EdgeKind kind,
        int distance,
        List<ColumnStep> path,
        List<ColumnId> columns) {
    public AffectedNode {
        requireNonNull(node, "node is null");
        requireNonNull(exposure, "exposure is null");
        requireNonNull(kind, "kind is null");
        effects = List.copyOf(effects);
        path = List.copyOf(path);
        columns = List.copyOf(columns);
    }

    /** The worst that becomes of it. */
    public Effect effect() {
        return effects.get(0);
    }

    public Consequence consequence() {
        return effect().consequence();
    }
}
