package dev.gumshoe.cli.wiring;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnStep;
import dev.gumshoe.lineage.columngraph.GraphPlace;
import dev.gumshoe.lineage.columngraph.RowsOf;
import dev.gumshoe.lineage.flow.EdgeKind;
import dev.gumshoe.lineage.impact.ImpactGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps that have to do with one column, within some nodes. */
final class ColumnNeighbourhood {
    private final ImpactGraph graph;
    private final Set<UniqueId> inside;

    ColumnNeighbourhood(ImpactGraph graph, Set<UniqueId> inside) {
        this.graph = graph;
        this.inside = inside;
    }

    List<ColumnStep> of(GraphPlace start, boolean upstream, boolean downstream) {
        List<ColumnStep> steps = new ArrayList<>();
        if (upstream) {
            addUpstream(start, steps);
        }
        if (downstream) {
            addDownstream(start, steps);
        }
        return steps;
    }

    /** The values that it is made of, and what decides over the rows on the way. */
    private void addUpstream(GraphPlace start, List<ColumnStep> steps) {
        Set<GraphPlace> seen = new HashSet<>(Set.of(start));
        Deque<GraphPlace> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            GraphPlace place = open.remove();
            GraphPlace rows = new RowsOf(place.node());
            if (seen.add(rows)) {
                open.add(rows);
            }
            for (ColumnStep step : between(graph.into(place))) {
                steps.add(step);
                boolean decides = step.kind() == EdgeKind.PREDICATE && !(step.from() instanceof RowsOf);
                if (!decides && seen.add(step.from())) {
                    open.add(step.from());
                }
            }
        }
    }

    /** What is made of its value, and what its value decides. */
    private void addDownstream(GraphPlace start, List<ColumnStep> steps) {
        Set<GraphPlace> seen = new HashSet<>(Set.of(start));
        Deque<GraphPlace> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            for (ColumnStep step : between(graph.outOf(open.remove()))) {
                steps.add(step);
                if (step.kind() == EdgeKind.VALUE && seen.add(step.to())) {
                    open.add(step.to());
                }
            }
        }
    }

    private List<ColumnStep> between(List<ColumnStep> steps) {
        return steps.stream()
                .filter(step -> !step.from().node().equals(step.to().node()))
                .filter(step -> inside.contains(step.from().node())
                        && inside.contains(step.to().node()))
                .toList();
    }
}
