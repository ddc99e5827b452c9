package dev.gumshoe.cli.wiring;

import dev.gumshoe.cli.drill.Fault;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.FeedRole;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.StageFeed;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.StageRead;
import dev.gumshoe.engine.fact.UniqueId;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where faults are rightly found. One in a model's SQL is found at the model. One in a source's rows is found at the source, at the
 * first models whose figures it changes, at those between them, or at the models that join those or what hands their rows on: there its
 * rows are lost, repeated, without a match, or other than they were.
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
        first.forEach(model -> above(model).stream()
                .filter(node -> above(node).stream().anyMatch(sources::contains))
                .forEach(places::add));
        Set<UniqueId> handed = handedOn(places, changed);
        changed.stream().filter(model -> joins(model, handed)).forEach(places::add);
        return places;
    }

    /** All that lies upstream of a node. */
    private Set<UniqueId> above(UniqueId node) {
        Set<UniqueId> above = new HashSet<>();
        Deque<UniqueId> open = new ArrayDeque<>(upstream.getOrDefault(node, Set.of()));
        while (!open.isEmpty()) {
            UniqueId next = open.removeFirst();
            if (above.add(next)) {
                open.addAll(upstream.getOrDefault(next, Set.of()));
            }
        }
        return above;
    }

    /** The nodes, and the changed models that hand their rows on one by one or in groups, from model to model. */
    private Set<UniqueId> handedOn(Set<UniqueId> nodes, Set<UniqueId> changed) {
        Set<UniqueId> handed = new HashSet<>(nodes);
        boolean grows = true;
        while (grows) {
            grows = handed.addAll(changed.stream()
                    .filter(model -> reads(model, FeedRole.SPINE, handed))
                    .collect(Collectors.toSet()));
        }
        return handed;
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

    /** Whether a join of the model has rows of the nodes on its other side, as they are or through CTEs. */
    private boolean joins(UniqueId model, Set<UniqueId> nodes) {
        List<Fact> facts = ground.inspection().sql().facts(model);
        Set<StageId> carrying = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof StageRead read && read.role() == FeedRole.SPINE && nodes.contains(read.node())) {
                carrying.add(read.stage());
            }
        }
        boolean grows = true;
        while (grows) {
            grows = carrying.addAll(fed(facts, carrying, FeedRole.SPINE));
        }
        return reads(model, FeedRole.SIDE, nodes)
                || !fed(facts, carrying, FeedRole.SIDE).isEmpty();
    }

    private static Set<StageId> fed(List<Fact> facts, Set<StageId> by, FeedRole role) {
        return facts.stream()
                .filter(fact -> fact instanceof StageFeed feed && feed.role() == role && by.contains(feed.from()))
                .map(fact -> ((StageFeed) fact).to())
                .collect(Collectors.toSet());
    }

    private boolean reads(UniqueId model, FeedRole role, Set<UniqueId> nodes) {
        return ground.inspection().sql().facts(model).stream()
                .anyMatch(fact -> fact instanceof StageRead read && read.role() == role && nodes.contains(read.node()));
    }
}
