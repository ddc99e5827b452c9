package dev.gumshoe.cli.wiring;

import dev.gumshoe.engine.fact.ColumnTest;
import dev.gumshoe.engine.fact.DbtTest;
import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.FreshnessPolicy;
import dev.gumshoe.engine.fact.Incremental;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.MissingRelation;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeChanged;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.NotAnalysed;
import dev.gumshoe.engine.fact.ReachesExposure;
import dev.gumshoe.engine.fact.SnapshotSettings;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.fact.Watermark;
import dev.gumshoe.lineage.columns.ColumnFacts;
import dev.gumshoe.lineage.graph.ProjectGraph;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.variants.Variants;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The facts that a case needs: the nodes upstream of its leads, and the stages of their SQL. A whole project is never put before the rules. */
final class Neighbourhood {
    private static final int AT_A_TIME = 64;

    private static final int MOST_READERS = 32;

    /** The kinds of facts that rules read besides those about SQL, with the node that each is about. */
    private static final Map<Class<?>, Function<Fact, UniqueId>> SUBJECTS = Map.ofEntries(
            of(Node.class, Node::id),
            of(NodeRelation.class, NodeRelation::node),
            of(DependsOn.class, DependsOn::node),
            of(DeclaredKey.class, DeclaredKey::node),
            of(ColumnTest.class, ColumnTest::model),
            of(DbtTest.class, DbtTest::node),
            of(NodeChanged.class, NodeChanged::node),
            of(NotAnalysed.class, NotAnalysed::node),
            of(MissingRelation.class, MissingRelation::node),
            of(Incremental.class, Incremental::node),
            of(Watermark.class, Watermark::node),
            of(SnapshotSettings.class, SnapshotSettings::node),
            of(FreshnessPolicy.class, FreshnessPolicy::source),
            of(ReachesExposure.class, ReachesExposure::node));

    private final ProjectGraph graph;
    private final SqlProject sql;

    Neighbourhood(ProjectGraph graph, SqlProject sql) {
        this.graph = graph;
        this.sql = sql;
    }

    /** The facts about the leads' nodes and all that lies upstream of them, in a fixed order. */
    List<Fact> of(Collection<Lead> leads, Collection<Fact> known) {
        Set<UniqueId> nodes = new TreeSet<>();
        leads.forEach(lead -> nodes.addAll(reach(lead)));
        List<Fact> facts = new ArrayList<>();
        known.stream()
                .filter(fact -> about(fact).filter(nodes::contains).isPresent())
                .forEach(facts::add);
        facts.addAll(ColumnFacts.of(facts, sql.schema()));
        facts.addAll(stages(List.copyOf(nodes)));
        facts.addAll(Variants.facts(sql, nodes, readers(nodes, known), leads));
        return facts;
    }

    /** Other models that read the nodes, a few of them. */
    private static List<UniqueId> readers(Set<UniqueId> nodes, Collection<Fact> known) {
        return known.stream()
                .filter(DependsOn.class::isInstance)
                .map(DependsOn.class::cast)
                .filter(edge -> nodes.contains(edge.upstream()) && !nodes.contains(edge.node()))
                .map(DependsOn::node)
                .distinct()
                .sorted()
                .limit(MOST_READERS)
                .toList();
    }

    /** The stages of the nodes' SQL, read some at a time on all cores: syntax trees are large. */
    private List<Fact> stages(List<UniqueId> nodes) {
        List<Fact> facts = new ArrayList<>();
        for (int from = 0; from < nodes.size(); from += AT_A_TIME) {
            List<UniqueId> some = nodes.subList(from, Math.min(from + AT_A_TIME, nodes.size()));
            sql.readAhead(some);
            some.forEach(node -> facts.addAll(sql.facts(node)));
        }
        return facts;
    }

    private Set<UniqueId> reach(Lead lead) {
        if (lead instanceof Lead.Sweep) {
            return Set.of(lead.node());
        }
        Set<UniqueId> reach = new TreeSet<>(graph.upstream(lead.node()));
        if (lead instanceof Lead.FailedTest failed) {
            reach.addAll(graph.upstream(failed.test()));
        }
        return reach;
    }

    /** The node that a fact is about, of the kinds that rules read. */
    private static Optional<UniqueId> about(Fact fact) {
        return Optional.ofNullable(SUBJECTS.get(fact.getClass())).map(subject -> subject.apply(fact));
    }

    private static <T extends Fact> Map.Entry<Class<?>, Function<Fact, UniqueId>> of(
            Class<T> kind, Function<T, UniqueId> subject) {
        return Map.entry(kind, fact -> subject.apply(kind.cast(fact)));
    }
}
