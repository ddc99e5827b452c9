package dev.gumshoe.lineage.columngraph;

import dev.gumshoe.lineage.flow.EdgeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that lies one way from a place, each with the shortest way there. A step within a node takes no distance. */
final class Walk {
    private final Map<GraphPlace, Integer> distances = new LinkedHashMap<>();
    private final Map<GraphPlace, ColumnStep> arrivals = new HashMap<>();

    private Walk() {}

    static Walk of(Steps steps, GraphPlace start, Direction direction, Reach reach) {
        Walk walk = new Walk();
        Deque<GraphPlace> open = new ArrayDeque<>(List.of(start));
        Set<GraphPlace> done = new HashSet<>();
        walk.distances.put(start, 0);
        while (!open.isEmpty()) {
            GraphPlace place = open.removeFirst();
            if (!done.add(place)) {
                continue;
            }
            for (ColumnStep step : steps.from(place, direction)) {
                if (reach == Reach.VALUES_AND_PREDICATES || step.kind() == EdgeKind.VALUE) {
                    walk.arrive(step, place, direction, open);
                }
            }
        }
        return walk;
    }

    private void arrive(ColumnStep step, GraphPlace place, Direction direction, Deque<GraphPlace> open) {
        GraphPlace next = direction == Direction.DOWNSTREAM ? step.to() : step.from();
        boolean within = next.node().equals(place.node());
        int distance = distances.getOrDefault(place, 0) + (within ? 0 : 1);
        Integer known = distances.get(next);
        if (known == null || distance < known) {
            distances.put(next, distance);
            arrivals.put(next, step);
            if (within) {
                open.addFirst(next);
            } else {
                open.addLast(next);
            }
        }
    }

    /** @param values the walk from the same place along values alone */
    List<Reached> columns(GraphPlace start, Walk values) {
        List<Reached> columns = new ArrayList<>();
        distances.forEach((place, distance) -> {
            if (place instanceof ColumnId column && !place.equals(start)) {
                EdgeKind kind = values.distances.containsKey(place) ? EdgeKind.VALUE : EdgeKind.PREDICATE;
                columns.add(new Reached(column, kind, distance));
            }
        });
        return columns;
    }

    /** The steps to a place, for a walk downstream. */
    List<ColumnStep> pathTo(GraphPlace end) {
        List<ColumnStep> path = new ArrayList<>();
        GraphPlace place = end;
        for (ColumnStep step = arrivals.get(place); step != null; step = arrivals.get(place)) {
            path.add(0, step);
            place = step.from();
        }
        return path;
    }
}
