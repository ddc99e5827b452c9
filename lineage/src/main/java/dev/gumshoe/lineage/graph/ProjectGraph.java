package dev.gumshoe.lineage.graph;

import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Exposure;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.ReachesExposure;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.BlastRadius;
import dev.gumshoe.engine.port.BlastRadius.Affected;
import dev.gumshoe.engine.port.Downstream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** The nodes of a dbt project and what each reads, as one graph. Edges run downstream. */
public final class ProjectGraph implements Downstream {
    private static final Comparator<Affected> NEAREST_FIRST =
            Comparator.comparingInt(Affected::distance).thenComparing(Affected::node);

    private static final Set<ResourceType> DATA =
            EnumSet.of(ResourceType.SOURCE, ResourceType.SEED, ResourceType.MODEL);

    private final Graph<UniqueId, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    private final Map<UniqueId, Node> nodes = new HashMap<>();
    private final Map<UniqueId, Exposure> exposures = new HashMap<>();
    private final Set<UniqueId> selfReading = new TreeSet<>();

    /** The graph of the facts' nodes. An edge to a node that is not there adds it, so that nothing upstream is lost. */
    public ProjectGraph(Collection<? extends Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Node node) {
                nodes.put(node.id(), node);
                graph.addVertex(node.id());
            }
            if (fact instanceof Exposure exposure) {
                exposures.put(exposure.id(), exposure);
            }
            if (fact instanceof DependsOn edge) {
                addEdge(edge);
            }
        }
    }

    private void addEdge(DependsOn edge) {
        if (edge.node().equals(edge.upstream())) {
            selfReading.add(edge.node());
            return;
        }
        Graphs.addEdgeWithVertices(graph, edge.upstream(), edge.node());
    }

    /** The node and all that lies upstream of it. */
    public Set<UniqueId> upstream(UniqueId node) {
        return graph.containsVertex(node)
                ? new TreeSet<>(distances(node, Graphs::predecessorListOf).keySet())
                : Set.of();
    }

    /** The nodes that read the node straight, in order. */
    public Set<UniqueId> readersOf(UniqueId node) {
        return graph.containsVertex(node) ? new TreeSet<>(Graphs.successorListOf(graph, node)) : Set.of();
    }

    /** The nodes that the node reads straight, in order. */
    public Set<UniqueId> readBy(UniqueId node) {
        return graph.containsVertex(node) ? new TreeSet<>(Graphs.predecessorListOf(graph, node)) : Set.of();
    }

    /** The nodes on every way from one of some nodes to another node, both ends included, what is read before what reads it; none where they go round in a circle. */
    public List<UniqueId> between(Collection<UniqueId> from, UniqueId to) {
        Set<UniqueId> above = upstream(to);
        Set<UniqueId> between = new TreeSet<>();
        for (UniqueId start : from) {
            if (above.contains(start)) {
                distances(start, Graphs::successorListOf).keySet().stream()
                        .filter(above::contains)
                        .forEach(between::add);
            }
        }
        return ordered(between);
    }

    /** All that lies downstream of the node, what is read before what reads it; none where it goes round in a circle. */
    public List<UniqueId> downstream(UniqueId node) {
        Set<UniqueId> below = graph.containsVertex(node)
                ? new TreeSet<>(distances(node, Graphs::successorListOf).keySet())
                : new TreeSet<>();
        below.remove(node);
        return ordered(below);
    }

    private List<UniqueId> ordered(Set<UniqueId> some) {
        Graph<UniqueId, DefaultEdge> ways = new AsSubgraph<>(graph, some);
        List<UniqueId> ordered = new ArrayList<>();
        if (!new CycleDetector<>(ways).detectCycles()) {
            new TopologicalOrderIterator<>(ways, Comparator.naturalOrder()).forEachRemaining(ordered::add);
        }
        return ordered;
    }

    /** The sources, seeds and models that lie upstream of exposures. */
    public List<ReachesExposure> exposed() {
        List<ReachesExposure> reached = new ArrayList<>();
        for (UniqueId exposure : new TreeSet<>(exposures.keySet())) {
            upstream(exposure).stream()
                    .filter(this::isData)
                    .forEach(node -> reached.add(new ReachesExposure(node, exposure)));
        }
        return reached;
    }

    private boolean isData(UniqueId id) {
        Node node = nodes.get(id);
        return node != null && DATA.contains(node.type());
    }

    /** Nodes that lie upstream of themselves: dbt forbids it, so the manifest is damaged. Empty in a sound project. */
    public Set<UniqueId> cycles() {
        Set<UniqueId> found = new TreeSet<>(selfReading);
        found.addAll(new CycleDetector<>(graph).findCycles());
        return found;
    }

    @Override
    public BlastRadius of(UniqueId node) {
        if (!graph.containsVertex(node)) {
            return new BlastRadius(node, List.of());
        }
        List<Affected> affected = distances(node, Graphs::successorListOf).entrySet().stream()
                .filter(step -> step.getValue() > 0 && nodes.containsKey(step.getKey()))
                .map(step -> affected(step.getKey(), step.getValue()))
                .sorted(NEAREST_FIRST)
                .toList();
        return new BlastRadius(node, affected);
    }

    private interface Neighbours {
        List<UniqueId> of(Graph<UniqueId, DefaultEdge> graph, UniqueId node);
    }

    private Map<UniqueId, Integer> distances(UniqueId start, Neighbours neighbours) {
        Map<UniqueId, Integer> distances = new LinkedHashMap<>(Map.of(start, 0));
        Deque<UniqueId> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            UniqueId node = open.removeFirst();
            int next = distances.getOrDefault(node, 0) + 1;
            for (UniqueId neighbour : neighbours.of(graph, node)) {
                if (distances.putIfAbsent(neighbour, next) == null) {
                    open.addLast(neighbour);
                }
            }
        }
        return distances;
    }

    private Affected affected(UniqueId id, int distance) {
        Node node = nodes.get(id);
        Exposure exposure = exposures.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no node '" + id + "'");
        }
        return exposure == null
                ? new Affected(id, node.type(), node.name(), distance, "")
                : new Affected(id, node.type(), exposure.label(), distance, owner(exposure), exposure.maturity());
    }

    private static String owner(Exposure exposure) {
        if (exposure.ownerEmail().isEmpty()) {
            return exposure.ownerName();
        }
        return exposure.ownerName().isEmpty()
                ? exposure.ownerEmail()
                : exposure.ownerName() + " <" + exposure.ownerEmail() + ">";
    }
}
