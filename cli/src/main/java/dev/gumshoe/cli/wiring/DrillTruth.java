package dev.gumshoe.cli.wiring;

import dev.gumshoe.cli.drill.Fault;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.FeedRole;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.StageRead;
import dev.gumshoe.engine.fact.UniqueId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where faults are rightly found. One in a model's SQL is found at the model. One in a source's rows is found at the source, at the
 * first models whose figures it changes, or at the models that join those: there its rows are lost, repeated or other than they were.
 */
final class DrillTruth {
    private final DrillGround ground;
    private final Map<UniqueId, Set<UniqueId>> upstream = new HashMap<>();
    private final Set<UniqueId> ephemeral;

    DrillTruth(DrillGround ground) {
        this.ground = ground;
        for (DependsOn edge : ground.workspace().all(DependsOn.class)) {
            upstream.computeIfAbsent(edge.node(), any -> new HashSet<>()).add(edge.upstream());
        }
        this.ephemeral = ground.workspace().all(Node.class).stream()
                .filter(node -> node.materialization().equals("ephemeral"))
                .map(Node::id)
                .collect(Collectors.toSet());
    }

    Set<UniqueId> places(Fault fault, Map<Figure, BigDecimal> healthy, Map<Figure, BigDecimal> planted) {
        if (fault instanceof Fault.InSql) {
            return Set.of(fault.node());
        }
        Set<UniqueId> sources = ground.sameRelation(fault.node());
        Set<UniqueId> places = new HashSet<>(sources);
        Set<UniqueId> changed = changed(healthy, planted);
        Set<UniqueId> first = changed.stream()
                .filter(model -> read(model).stream().noneMatch(changed::contains))
                .collect(Collectors.toSet());
        places.addAll(first);
        first.forEach(model -> upstream.getOrDefault(model, Set.of()).stream()
                .filter(ephemeral::contains)
                .forEach(places::add));
        changed.stream().filter(model -> joins(model, places)).forEach(places::add);
        return places;
    }

    private static Set<UniqueId> changed(Map<Figure, BigDecimal> healthy, Map<Figure, BigDecimal> planted) {
        return healthy.entrySet().stream()
                .filter(figure ->
                        planted.getOrDefault(figure.getKey(), figure.getValue()).compareTo(figure.getValue()) != 0)
                .map(figure -> figure.getKey().node())
                .collect(Collectors.toSet());
    }

    /** The models that a model reads, ephemeral ones looked through. */
    private Set<UniqueId> read(UniqueId model) {
        Set<UniqueId> read = new HashSet<>();
        for (UniqueId node : upstream.getOrDefault(model, Set.of())) {
            read.add(node);
            if (ephemeral.contains(node)) {
                read.addAll(read(node));
            }
        }
        return read;
    }

    private boolean joins(UniqueId model, Set<UniqueId> nodes) {
        return ground.inspection().sql().facts(model).stream()
                .anyMatch(fact ->
                        fact instanceof StageRead read && read.role() == FeedRole.SIDE && nodes.contains(read.node()));
    }
}
