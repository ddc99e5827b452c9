package dev.gumshoe.lineage.impact;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnStep;
import dev.gumshoe.lineage.columngraph.GraphPlace;
import dev.gumshoe.lineage.flow.EdgeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shortest way from a place to each node downstream of it. A step within a node takes no distance. */
final class Routes {
    private final Map<GraphPlace, Integer> distances = new HashMap<>();
    private final Map<GraphPlace, ColumnStep> arrivals = new HashMap<>();
    private final Map<UniqueId, GraphPlace> first = new LinkedHashMap<>();

    private Routes() {}

    static Routes from(GraphPlace start, ImpactGraph graph, boolean valuesAlone) {
        Routes routes = new Routes();
        Deque<GraphPlace> open = new ArrayDeque<>(List.of(start));
        Set<GraphPlace> done = new HashSet<>();
        routes.distances.put(start, 0);
        while (!open.isEmpty()) {
            GraphPlace place = open.removeFirst();
            if (!done.add(place)) {
                continue;
            }
            for (ColumnStep step : graph.outOf(place)) {
                if (!valuesAlone || step.kind() == EdgeKind.VALUE) {
                    routes.arrive(step, open);
                }
            }
        }
        return routes;
    }

    /** The steps to the node; empty where there is no way. */
    Optional<List<ColumnStep>> to(UniqueId node) {
        GraphPlace end = first.get(node);
        if (end == null) {
            return Optional.empty();
        }
        List<ColumnStep> path = new ArrayList<>();
        for (ColumnStep step = arrivals.get(end); step != null; step = arrivals.get(step.from())) {
            path.add(0, step);
        }
        return Optional.of(path);
    }

    private void arrive(ColumnStep step, Deque<GraphPlace> open) {
        boolean within = step.to().node().equals(step.from().node());
        int distance = distances.getOrDefault(step.from(), 0) + (within ? 0 : 1);
        Integer known = distances.get(step.to());
        if (known != null && distance >= known) {
            return;
        }
        distances.put(step.to(), distance);
        arrivals.put(step.to(), step);
        if (within) {
            open.addFirst(step.to());
        } else {
            first.putIfAbsent(step.to().node(), step.to());
            open.addLast(step.to());
        }
    }
}
