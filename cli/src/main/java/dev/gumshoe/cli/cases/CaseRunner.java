package dev.gumshoe.cli.cases;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.patterns.CaseDatabase;
import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.adapters.patterns.PatternCase.CaseLead;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.journal.Event;
import dev.gumshoe.engine.journal.Journal;
import dev.gumshoe.engine.loop.Budget;
import dev.gumshoe.engine.loop.Inquiry;
import dev.gumshoe.engine.loop.Investigation;
import dev.gumshoe.engine.port.Patches;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.NodeColumns;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.graph.ProjectGraph;
import dev.gumshoe.lineage.planner.PlannerContext;
import dev.gumshoe.lineage.planner.StageQueryPlanner;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.ReadOnlyGuard;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.variants.Variants;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs cases one after the other, each as an investigation of its own. */
public final class CaseRunner implements AutoCloseable {
    private static final String SAID_BY = "the case";

    private final Decider rules;
    private final List<PatternInfo> patterns;
    private final CaseDatabase database = CaseDatabase.open();

    /** @param patterns the metadata of every pattern whose rules are loaded */
    public CaseRunner(Decider rules, List<PatternInfo> patterns) {
        this.rules = rules;
        this.patterns = List.copyOf(patterns);
    }

    /**
     * Runs a case.
     *
     * @param pattern whose case it is
     * @throws InputException where the case cannot be built
     * @throws WarehouseException where the database in memory gives no answer at all
     */
    public CaseResult run(String pattern, PatternCase written) throws WarehouseException {
        CaseProject project = new CaseProject(written);
        database.load(written);
        project.models().stream()
                .filter(model -> !written.data().containsKey(model.node().shortName()))
                .forEach(model -> database.build(written, model.node().shortName(), model.compiledSql()));
        LastDecision decider = new LastDecision(rules);
        CaseFile caseFile = investigate(project, leads(written.lead(), project), decider);
        return new CaseJudge(pattern, written, project).judge(caseFile, decider);
    }

    private CaseFile investigate(CaseProject project, List<Lead> leads, Decider decider) throws WarehouseException {
        SqlProject sql = SqlProject.analyse(
                project.models(),
                new RelationIndex(project.relationOwners()),
                SchemaIndex.of(database.columns()),
                Dialect.DUCKDB);
        List<Fact> facts = new ArrayList<>(project.facts());
        List<Fact> known = new ArrayList<>(facts);
        known.addAll(project.exposures());
        ProjectGraph graph = new ProjectGraph(known);
        facts.addAll(graph.exposed());
        project.nodeRelations().forEach(relation -> facts.addAll(NodeColumns.of(relation, sql.schema())));
        project.ids().forEach(node -> facts.addAll(sql.facts(node)));
        facts.addAll(Variants.facts(sql, project.ids(), leads));
        Investigation investigation = new Investigation(
                decider,
                database.warehouse(),
                new StageQueryPlanner(new PlannerContext(
                        sql, Dialect.DUCKDB, graph, project.relations(), measured(leads), truth -> Optional.empty())),
                new ReadOnlyGuard(Dialect.DUCKDB),
                graph,
                Patches.NONE,
                new NoJournal(),
                Clock.systemUTC(),
                Budget.DEFAULT,
                () -> false,
                progress -> {});
        return investigation.run(new Inquiry(CaseProject.NAME, "", leads, facts, patterns));
    }

    private static List<Lead> leads(CaseLead lead, CaseProject project) {
        if (lead instanceof CaseLead.RowCount count) {
            return List.of(expected(project.id(count.model()), new Measure.Count(), count.expected()));
        }
        if (lead instanceof CaseLead.Sum sum) {
            Measure measure = new Measure.Sum(new ColumnName(sum.column()));
            return List.of(expected(project.id(sum.model()), measure, sum.expected()));
        }
        if (lead instanceof CaseLead.CountDistinct distinct) {
            Measure measure = new Measure.CountDistinct(new ColumnName(distinct.column()));
            return List.of(expected(project.id(distinct.model()), measure, distinct.expected()));
        }
        if (lead instanceof CaseLead.FailedRun run) {
            return List.of(new Lead.FailedRun(project.id(run.model()), run.message()));
        }
        if (lead instanceof CaseLead.FailedTest test) {
            UniqueId node = project.id(test.model());
            return List.of(new Lead.FailedTest(project.test(test), node, test.failures(), SAID_BY));
        }
        return project.ids().stream().<Lead>map(Lead.Sweep::new).toList();
    }

    private static Lead expected(UniqueId node, Measure measure, BigDecimal expected) {
        return new Lead.ExpectedFigure(new Figure(node, measure), expected, SAID_BY);
    }

    private static Optional<Figure> measured(List<Lead> leads) {
        return leads.stream()
                .filter(Lead.ExpectedFigure.class::isInstance)
                .map(lead -> ((Lead.ExpectedFigure) lead).figure())
                .filter(figure -> figure.measure() instanceof Measure.Sum)
                .findFirst();
    }

    @Override
    public void close() {
        database.close();
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
