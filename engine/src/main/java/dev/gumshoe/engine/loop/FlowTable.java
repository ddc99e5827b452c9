package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.FlowLine;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.FeedRole;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.StageRead;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The measured stages, upstream models first, and the rows of the nodes at which the walk ended. */
final class FlowTable {
    private final Map<UniqueId, Set<UniqueId>> upstream = new HashMap<>();
    private final Map<UniqueId, Portion> ends = new TreeMap<>();
    private final List<FlowLine> lines;

    FlowTable(List<Fact> facts, List<Observation> observations, Places places) {
        Map<StageId, FlowLine> byStage = new TreeMap<>();
        for (Observation observation : observations) {
            line(observation, places).ifPresent(line -> byStage.put(new StageId(line.model(), line.ordinal()), line));
        }
        for (Fact fact : facts) {
            if (fact instanceof StageRead read && read.role() == FeedRole.SPINE) {
                addRead(read, Optional.ofNullable(byStage.get(read.stage())), places);
            }
        }
        Map<UniqueId, Integer> depths = new HashMap<>();
        lines = byStage.values().stream()
                .sorted(Comparator.comparingInt((FlowLine line) -> depth(line.model(), depths, new HashSet<>()))
                        .thenComparing(FlowLine::model)
                        .thenComparingInt(FlowLine::ordinal))
                .toList();
    }

    List<FlowLine> lines() {
        return lines;
    }

    Map<UniqueId, Portion> ends() {
        return Map.copyOf(ends);
    }

    private void addRead(StageRead read, Optional<FlowLine> line, Places places) {
        upstream.computeIfAbsent(read.model(), m -> new TreeSet<>()).add(read.node());
        if (places.stage(read.stage()).orElse(null) instanceof Stage.ScanStage) {
            line.ifPresent(measured -> ends.put(read.node(), measured.in()));
        }
    }

    private int depth(UniqueId model, Map<UniqueId, Integer> known, Set<UniqueId> path) {
        Integer depth = known.get(model);
        if (depth != null) {
            return depth;
        }
        if (!path.add(model)) {
            return 0;
        }
        int deepest = 0;
        for (UniqueId up : upstream.getOrDefault(model, Set.of())) {
            deepest = Math.max(deepest, 1 + depth(up, known, path));
        }
        path.remove(model);
        known.put(model, deepest);
        return deepest;
    }

    private static Optional<FlowLine> line(Observation observation, Places places) {
        if (observation instanceof Observation.StageFlow flow) {
            return places.stage(flow.stage()).map(stage -> line(stage, flow.in(), flow.out(), true));
        }
        if (observation instanceof Observation.JoinFlow flow) {
            boolean whole = flow.repeated().rows() == 0
                    && flow.left().rows() == flow.out().rows();
            return places.stage(flow.stage()).map(stage -> line(stage, flow.left(), flow.out(), whole));
        }
        return Optional.empty();
    }

    private static FlowLine line(Stage stage, Portion in, Portion out, boolean whole) {
        boolean conserves = whole && in.rows() == out.rows();
        return new FlowLine(stage.id().model(), stage.id().ordinal(), stage.label(), stage.line(), in, out, conserves);
    }
}
