package dev.gumshoe.lineage.impact;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Exposure;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.BlastRadius;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.ColumnStep;
import dev.gumshoe.lineage.flow.EdgeKind;
import dev.gumshoe.lineage.graph.ProjectGraph;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a change does to all that lies downstream.
 *
 * @param affected every node downstream by the manifest, also those that read nothing of what changes: what people look at
 *     first, then the worst, the ripest, those that take the value, the nearest
 */
public record Impact(SchemaChange change, List<AffectedNode> affected) {
    private static final List<String> RIPEST_FIRST = List.of("high", "medium", "low");

    private static final Comparator<AffectedNode> GRAVEST_FIRST = Comparator.comparingInt(Impact::audience)
            .thenComparing(AffectedNode::consequence)
            .thenComparing(node -> !node.effect().direct())
            .thenComparingInt(Impact::ripeness)
            .thenComparing(AffectedNode::kind)
            .thenComparingInt(AffectedNode::distance)
            .thenComparing(node -> node.node().id());

    public Impact {
        requireNonNull(change, "change is null");
        affected = List.copyOf(affected);
    }

    /** The impact of a change in a project. */
    public static Impact of(
            SchemaChange change, ImpactGraph graph, ProjectGraph project, Collection<? extends Fact> facts) {
        return new Impact(change, new Reading(change, graph, project, facts).affected());
    }

    /** The nodes of a kind that something becomes of, the gravest first. */
    public List<AffectedNode> hit(ResourceType type) {
        return affected.stream()
                .filter(node -> node.node().type() == type && node.consequence() != Consequence.HARMLESS)
                .toList();
    }

    private static int audience(AffectedNode node) {
        return switch (node.node().type()) {
            case EXPOSURE -> 0;
            case METRIC, SAVED_QUERY, SEMANTIC_MODEL -> 1;
            case MODEL, SNAPSHOT, SEED, SOURCE, FUNCTION, ANALYSIS, OPERATION -> 2;
            case TEST, UNIT_TEST -> 3;
        };
    }

    private static int ripeness(AffectedNode node) {
        int place = RIPEST_FIRST.indexOf(
                node.exposure().map(Exposure::maturity).orElse("").toLowerCase(Locale.ROOT));
        return place < 0 ? RIPEST_FIRST.size() : place;
    }

    /** One reading of one project. */
    private static final class Reading {
        private final SchemaChange change;
        private final Propagation propagation;
        private final Routes values;
        private final Routes all;
        private final BlastRadius radius;
        private final Map<UniqueId, Node> nodes = new HashMap<>();
        private final Map<UniqueId, Exposure> exposures = new HashMap<>();

        Reading(SchemaChange change, ImpactGraph graph, ProjectGraph project, Collection<? extends Fact> facts) {
            this.change = change;
            this.propagation = Propagation.of(graph, project, change);
            this.values = Routes.from(change.place(), graph, true);
            this.all = Routes.from(change.place(), graph, false);
            this.radius = project.of(change.place().node());
            for (Fact fact : facts) {
                if (fact instanceof Node node) {
                    nodes.put(node.id(), node);
                } else if (fact instanceof Exposure exposure) {
                    exposures.put(exposure.id(), exposure);
                }
            }
        }

        List<AffectedNode> affected() {
            return radius.affected().stream()
                    .flatMap(node ->
                            Stream.ofNullable(nodes.get(node.node())).map(known -> affected(known, node.distance())))
                    .sorted(GRAVEST_FIRST)
                    .toList();
        }

        private AffectedNode affected(Node node, int distance) {
            Optional<List<ColumnStep>> byValue = values.to(node.id());
            List<ColumnStep> path = byValue.or(() -> all.to(node.id())).orElse(List.of());
            List<Effect> effects = propagation.effects(node.id());
            List<ColumnId> columns = propagation.columns(node.id());
            return new AffectedNode(
                    node,
                    Optional.ofNullable(exposures.get(node.id())),
                    effects.isEmpty() ? List.of(untouched()) : effects,
                    byValue.isPresent() || !columns.isEmpty() ? EdgeKind.VALUE : EdgeKind.PREDICATE,
                    path.isEmpty() ? distance : length(path),
                    path,
                    columns);
        }

        private Effect untouched() {
            String what = change.place() instanceof ColumnId column ? column.column() : "its rows";
            return Effect.harmless("takes nothing of " + what, List.of());
        }

        private static int length(List<ColumnStep> path) {
            return (int) path.stream()
                    .filter(step -> !step.from().node().equals(step.to().node()))
                    .count();
        }
    }
}
