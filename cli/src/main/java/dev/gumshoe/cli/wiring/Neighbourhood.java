package dev.gumshoe.cli.wiring;

import dev.gumshoe.engine.fact.ColumnTest;
import dev.gumshoe.engine.fact.DbtTest;
import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.MissingRelation;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeChanged;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.NotAnalysed;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columns.NodeColumns;
import dev.gumshoe.lineage.graph.ProjectGraph;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The facts that a case needs: the nodes upstream of its leads, and the stages of their SQL. A whole project is never put before the rules. */
final class Neighbourhood {
    private static final int AT_A_TIME = 64;

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
        facts.addAll(columns(facts));
        facts.addAll(stages(List.copyOf(nodes)));
        return facts;
    }

    private List<Fact> columns(List<Fact> facts) {
        return facts.stream()
                .filter(NodeRelation.class::isInstance)
                .flatMap(fact -> NodeColumns.of((NodeRelation) fact, sql.schema()).stream())
                .<Fact>map(column -> column)
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
        if (fact instanceof Node node) {
            return Optional.of(node.id());
        }
        if (fact instanceof NodeRelation relation) {
            return Optional.of(relation.node());
        }
        if (fact instanceof DependsOn edge) {
            return Optional.of(edge.node());
        }
        if (fact instanceof DeclaredKey key) {
            return Optional.of(key.node());
        }
        if (fact instanceof ColumnTest test) {
            return Optional.of(test.model());
        }
        if (fact instanceof DbtTest test) {
            return Optional.of(test.node());
        }
        if (fact instanceof NodeChanged change) {
            return Optional.of(change.node());
        }
        if (fact instanceof NotAnalysed unread) {
            return Optional.of(unread.node());
        }
        return fact instanceof MissingRelation missing ? Optional.of(missing.node()) : Optional.empty();
    }
}
