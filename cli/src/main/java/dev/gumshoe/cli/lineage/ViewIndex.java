package dev.gumshoe.cli.lineage;

import dev.gumshoe.cli.lineage.LineageView.ViewLink;
import dev.gumshoe.cli.lineage.LineageView.ViewNode;
import dev.gumshoe.cli.lineage.LineageView.ViewStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A view, ready to be walked either way. */
final class ViewIndex {
    private final Map<String, ViewNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> readers = new HashMap<>();
    private final Map<String, List<String>> reads = new HashMap<>();
    private final Map<Spot, List<ViewStep>> outOf = new HashMap<>();
    private final Map<Spot, List<ViewStep>> into = new HashMap<>();

    ViewIndex(LineageView view) {
        view.nodes().forEach(node -> nodes.put(node.id(), node));
        for (ViewLink link : view.links()) {
            readers.computeIfAbsent(link.from(), any -> new ArrayList<>()).add(link.to());
            reads.computeIfAbsent(link.to(), any -> new ArrayList<>()).add(link.from());
        }
        for (ViewStep step : view.steps()) {
            outOf.computeIfAbsent(Spot.from(step), any -> new ArrayList<>()).add(step);
            into.computeIfAbsent(Spot.to(step), any -> new ArrayList<>()).add(step);
        }
    }

    /** A column of a node; its rows where the column is empty. */
    record Spot(String node, String column) {
        static Spot from(ViewStep step) {
            return new Spot(step.from(), step.fromColumn());
        }

        static Spot to(ViewStep step) {
            return new Spot(step.to(), step.toColumn());
        }
    }

    ViewNode node(String id) {
        ViewNode node = nodes.get(id);
        return node == null ? new ViewNode(id, id, "", "", "", "", "", List.of()) : node;
    }

    String label(Spot spot) {
        String node = node(spot.node()).label();
        return spot.column().isEmpty() ? node : node + "." + spot.column();
    }

    List<ViewNode> neighbours(String id, boolean up) {
        return (up ? reads : readers)
                .getOrDefault(id, List.of()).stream().map(this::node).toList();
    }

    List<ViewStep> steps(Spot spot, boolean up) {
        return (up ? into : outOf).getOrDefault(spot, List.of());
    }

    /** The nodes that lie one way, the nearest first. */
    List<ViewNode> reach(String id, boolean up) {
        Set<String> seen = new LinkedHashSet<>(Set.of(id));
        Deque<String> open = new ArrayDeque<>(Set.of(id));
        while (!open.isEmpty()) {
            for (ViewNode near : neighbours(open.remove(), up)) {
                if (seen.add(near.id())) {
                    open.add(near.id());
                }
            }
        }
        return seen.stream().filter(found -> !found.equals(id)).map(this::node).toList();
    }

    /** The places that hand their values on to the place, or get them from it, the place itself first. */
    Set<Spot> values(Spot start, boolean up) {
        Set<Spot> seen = new LinkedHashSet<>(Set.of(start));
        Deque<Spot> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            for (ViewStep step : steps(open.remove(), up)) {
                Spot next = up ? Spot.from(step) : Spot.to(step);
                if (step.value() && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    /** The steps by which columns decide, and do not hand on, anywhere on the way to the place; the nearest first. */
    List<ViewStep> decidingUpstream(Spot start) {
        Set<Spot> seen = new LinkedHashSet<>(Set.of(start));
        Deque<Spot> open = new ArrayDeque<>(Set.of(start));
        Map<List<String>, ViewStep> found = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            Spot spot = open.remove();
            Spot rows = new Spot(spot.node(), "");
            if (seen.add(rows)) {
                open.add(rows);
            }
            for (ViewStep step : steps(spot, true)) {
                boolean decides = !step.value() && !step.fromColumn().isEmpty();
                if (decides) {
                    found.putIfAbsent(List.of(step.from(), step.fromColumn(), step.to(), step.how()), step);
                } else if (seen.add(Spot.from(step))) {
                    open.add(Spot.from(step));
                }
            }
        }
        return List.copyOf(found.values());
    }
}
