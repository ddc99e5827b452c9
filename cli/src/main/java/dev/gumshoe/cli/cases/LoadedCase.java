package dev.gumshoe.cli.cases;

import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.journal.Event;
import dev.gumshoe.engine.journal.Journal;
import dev.gumshoe.engine.loop.Budget;
import dev.gumshoe.engine.loop.Inquiry;
import dev.gumshoe.engine.loop.Investigation;
import dev.gumshoe.engine.port.Patches;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.lineage.columns.ColumnFacts;
import dev.gumshoe.lineage.graph.ProjectGraph;
import dev.gumshoe.lineage.planner.PlannerContext;
import dev.gumshoe.lineage.planner.StageQueryPlanner;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.ReadOnlyGuard;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.variants.Variants;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A case whose tables and models are built: rules may be tried on it one after the other. */
public final class LoadedCase {
    private final String pattern;
    private final PatternCase written;
    private final CaseProject project;
    private final SqlProject sql;
    private final List<Lead> leads;
    private final List<PatternInfo> patterns;
    private final Warehouse warehouse;
    private final UnaryOperator<QueryPlanner> planning;
    private final List<Fact> facts;
    private final ProjectGraph graph;

    LoadedCase(
            String pattern,
            PatternCase written,
            CaseProject project,
            SqlProject sql,
            List<Lead> leads,
            List<PatternInfo> patterns,
            Warehouse warehouse,
            UnaryOperator<QueryPlanner> planning) {
        this.pattern = pattern;
        this.written = written;
        this.project = project;
        this.sql = sql;
        this.leads = leads;
        this.patterns = patterns;
        this.warehouse = warehouse;
        this.planning = planning;
        List<Fact> known = new ArrayList<>(project.facts());
        known.addAll(project.exposures());
        this.graph = new ProjectGraph(known);
        this.facts = facts();
    }

    private List<Fact> facts() {
        List<Fact> all = new ArrayList<>(project.facts());
        all.addAll(graph.exposed());
        all.addAll(ColumnFacts.of(project.facts(), sql.schema()));
        project.ids().forEach(node -> all.addAll(sql.facts(node)));
        all.addAll(Variants.facts(sql, project.ids(), List.of(), leads));
        return List.copyOf(all);
    }

    /**
     * Investigates the case by these rules.
     *
     * @throws WarehouseException where the database in memory gives no answer at all
     */
    public CaseResult run(Decider rules) throws WarehouseException {
        LastDecision decider = new LastDecision(rules);
        Investigation investigation = new Investigation(
                decider,
                warehouse,
                planning.apply(new StageQueryPlanner(new PlannerContext(
                        sql,
                        Dialect.DUCKDB,
                        graph,
                        project.relations(),
                        measured(leads),
                        truth -> Optional.empty(),
                        keys()))),
                new ReadOnlyGuard(Dialect.DUCKDB),
                graph,
                Patches.NONE,
                new NoJournal(),
                Clock.systemUTC(),
                Budget.DEFAULT,
                () -> false,
                progress -> {});
        CaseFile found = investigation.run(new Inquiry(CaseProject.NAME, "", leads, facts, patterns));
        return new CaseJudge(pattern, written, project).judge(found, decider);
    }

    private List<DeclaredKey> keys() {
        return facts.stream()
                .filter(DeclaredKey.class::isInstance)
                .map(DeclaredKey.class::cast)
                .toList();
    }

    private static Optional<Figure> measured(List<Lead> leads) {
        return leads.stream()
                .filter(Lead.ExpectedFigure.class::isInstance)
                .map(lead -> ((Lead.ExpectedFigure) lead).figure())
                .filter(figure -> figure.measure() instanceof Measure.Sum)
                .findFirst();
    }

    /** A case leaves no record but its result. */
    private static final class NoJournal implements Journal {
        @Override
        public void record(Event event) {
            // nothing to keep
        }

        @Override
        public String lastDigest() {
            return "";
        }
    }
}
