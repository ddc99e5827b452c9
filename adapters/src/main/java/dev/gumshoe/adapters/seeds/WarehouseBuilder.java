package dev.gumshoe.adapters.seeds;

import static dev.gumshoe.adapters.duckdb.DuckDbNames.quoted;

import dev.gumshoe.adapters.duckdb.ErrorLine;
import dev.gumshoe.adapters.seeds.StepResult.Outcome;
import dev.gumshoe.engine.fact.UniqueId;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Builds a plan's relations one after the other. One that fails does not stop the others. */
final class WarehouseBuilder {
    private final Session session;
    private final BuildPlan plan;
    private final Consumer<String> progress;
    private final Set<UniqueId> planned = new HashSet<>();
    private final Map<UniqueId, StepResult> results = new LinkedHashMap<>();

    WarehouseBuilder(Session session, BuildPlan plan, Consumer<String> progress) {
        this.session = session;
        this.plan = plan;
        this.progress = progress;
        plan.steps().forEach(step -> planned.add(step.node()));
    }

    List<StepResult> build() throws SQLException {
        createSchemas();
        SeedLoader loader = new SeedLoader(session, plan.dialect());
        plan.seeds().forEach(seed -> attempt(seed.node(), () -> loader.load(seed, BuildPlan.placed(seed.relation()))));
        BuildOrder.of(plan.steps()).forEach(step -> attempt(step.node(), () -> build(step)));
        return List.copyOf(results.values());
    }

    /**
     * Builds some steps of a warehouse anew.
     *
     * @param known what became of everything when the warehouse was built
     * @param stale the nodes whose steps are run again
     */
    List<StepResult> rebuild(List<StepResult> known, Set<UniqueId> stale) {
        known.forEach(result -> results.put(result.node(), result));
        List<BuildStep> again = BuildOrder.of(plan.steps()).stream()
                .filter(step -> stale.contains(step.node()))
                .toList();
        again.forEach(step -> results.remove(step.node()));
        again.forEach(step -> attempt(step.node(), () -> build(step)));
        return List.copyOf(results.values());
    }

    private void createSchemas() throws SQLException {
        List<String> schemas = plan.relations()
                .map(BuildPlan::placed)
                .filter(relation -> !relation.schema().isEmpty())
                .map(relation -> quoted(relation.database()) + "." + quoted(relation.schema()))
                .distinct()
                .toList();
        for (String schema : schemas) {
            session.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
        }
    }

    private StepResult build(BuildStep step) throws SQLException {
        Optional<UniqueId> absent =
                step.dependsOn().stream().filter(this::isAbsent).findFirst();
        if (absent.isPresent()) {
            return StepResult.skipped(step.node(), absent.get());
        }
        if (step.isEphemeral()) {
            return StepResult.ephemeral(step.node());
        }
        create(step, quoted(BuildPlan.placed(step.relation())));
        return StepResult.built(step.node());
    }

    private boolean isAbsent(UniqueId node) {
        StepResult result = results.get(node);
        return result == null ? planned.contains(node) : !result.isUsable();
    }

    private void create(BuildStep step, String relation) throws SQLException {
        String sql = step.sql();
        FirstIncrement increment = new FirstIncrement(step);
        if (!step.isView() && increment.readsItself()) {
            createEmpty(step, relation);
            sql = increment.sql();
        }
        String kind = step.isView() ? "VIEW " : "TABLE ";
        session.execute("CREATE OR REPLACE " + kind + relation + " AS\n" + translated(sql));
    }

    private void createEmpty(BuildStep step, String relation) throws SQLException {
        if (step.columnTypes().isEmpty()) {
            throw new SQLException("reads its own relation as it was before the run; expected the types of its columns"
                    + " (from catalog.json), or SQL compiled with --full-refresh");
        }
        Map<String, String> types = new LinkedHashMap<>();
        step.columnTypes().forEach((column, type) -> types.put(column, translatedType(type)));
        session.createEmpty(relation, types);
    }

    private String translated(String sql) {
        return plan.dialect() == SqlDialect.POSTGRES ? PostgresToDuckDb.rewrite(sql) : sql;
    }

    private String translatedType(String type) {
        return plan.dialect() == SqlDialect.POSTGRES ? PostgresToDuckDb.type(type) : type;
    }

    private void attempt(UniqueId node, Work work) {
        StepResult result;
        try {
            result = work.run();
        } catch (SQLException e) {
            result = StepResult.failed(node, ErrorLine.of(e).toString());
        }
        results.put(node, result);
        if (result.outcome() != Outcome.EPHEMERAL) {
            String outcome = result.outcome().name().toLowerCase(Locale.ROOT);
            progress.accept(outcome + " " + node + (result.reason().isEmpty() ? "" : ": " + result.reason()));
        }
    }

    private interface Work {
        StepResult run() throws SQLException;
    }
}
