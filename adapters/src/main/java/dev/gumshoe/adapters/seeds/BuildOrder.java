package dev.gumshoe.adapters.seeds;

import dev.gumshoe.engine.fact.UniqueId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Steps so that each comes after those it reads, and otherwise in the order of the plan. */
final class BuildOrder {
    private final Map<UniqueId, BuildStep> waiting = new LinkedHashMap<>();
    private final List<BuildStep> ordered = new ArrayList<>();

    private BuildOrder(List<BuildStep> steps) {
        steps.forEach(step -> waiting.put(step.node(), step));
    }

    /** Steps that wait for each other in a circle come last; what they read is then not there, and each is skipped. */
    static List<BuildStep> of(List<BuildStep> steps) {
        BuildOrder order = new BuildOrder(steps);
        while (order.takeReady()) {}
        order.ordered.addAll(order.waiting.values());
        return List.copyOf(order.ordered);
    }

    private boolean takeReady() {
        Set<UniqueId> blocked = new LinkedHashSet<>(waiting.keySet());
        List<BuildStep> ready = waiting.values().stream()
                .filter(step -> step.dependsOn().stream().noneMatch(blocked::contains))
                .toList();
        ready.forEach(step -> waiting.remove(step.node()));
        ordered.addAll(ready);
        return !ready.isEmpty();
    }
}
