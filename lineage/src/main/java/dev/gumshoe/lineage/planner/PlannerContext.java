package dev.gumshoe.lineage.planner;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.TruthTable;
import dev.gumshoe.lineage.graph.ProjectGraph;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What planning needs to know.
 *
 * @param dialect of the warehouse that answers, which may be another than the one the SQL was written for
 * @param graph what each node reads
 * @param relations where each node's rows are
 * @param measured the figure whose amount is measured along with rows
 * @param truths the values of a truth by its name; empty where there is no such truth
 * @param keys what the project declares to identify rows
 */
public record PlannerContext(
        SqlProject project,
        Dialect dialect,
        ProjectGraph graph,
        Map<UniqueId, RelationName> relations,
        Optional<Figure> measured,
        Function<String, Optional<TruthTable>> truths,
        List<DeclaredKey> keys) {
    public PlannerContext {
        requireNonNull(project, "project is null");
        requireNonNull(dialect, "dialect is null");
        requireNonNull(graph, "graph is null");
        relations = Map.copyOf(relations);
        requireNonNull(measured, "measured is null");
        requireNonNull(truths, "truths is null");
        keys = List.copyOf(keys);
    }

    /** The same with rows alone. */
    PlannerContext withoutAmounts() {
        return new PlannerContext(project, dialect, graph, relations, Optional.empty(), truths, keys);
    }
}
