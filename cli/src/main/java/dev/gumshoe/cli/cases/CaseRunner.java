package dev.gumshoe.cli.cases;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.patterns.CaseDatabase;
import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.adapters.patterns.PatternCase.CaseLead;
import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlProject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs cases one after the other, each as an investigation of its own. */
public final class CaseRunner implements AutoCloseable {
    private static final String SAID_BY = "the case";

    private final Decider rules;
    private final List<PatternInfo> patterns;
    private final UnaryOperator<QueryPlanner> planning;
    private final CaseDatabase database = CaseDatabase.open();

    /** @param patterns the metadata of every pattern whose rules are loaded */
    public CaseRunner(Decider rules, List<PatternInfo> patterns) {
        this(rules, patterns, planner -> planner);
    }

    /** @param planning what becomes of the planner of a case's statements */
    CaseRunner(Decider rules, List<PatternInfo> patterns, UnaryOperator<QueryPlanner> planning) {
        this.rules = rules;
        this.patterns = List.copyOf(patterns);
        this.planning = planning;
    }

    /**
     * Runs a case.
     *
     * @param pattern whose case it is
     * @throws InputException where the case cannot be built
     * @throws WarehouseException where the database in memory gives no answer at all
     */
    public CaseResult run(String pattern, PatternCase written) throws WarehouseException {
        return load(pattern, written).run(rules);
    }

    /**
     * Builds a case, to be run by several rules one after the other until the next one is built.
     *
     * @throws InputException where the case cannot be built
     */
    public LoadedCase load(String pattern, PatternCase written) {
        CaseProject project = new CaseProject(written);
        database.load(written);
        project.models().stream()
                .filter(model -> !written.data().containsKey(model.node().shortName()))
                .forEach(model -> database.build(written, model.node().shortName(), model.compiledSql()));
        SqlProject sql = SqlProject.analyse(
                project.models(),
                new RelationIndex(project.relationOwners()),
                SchemaIndex.of(database.columns()),
                Dialect.DUCKDB);
        return new LoadedCase(
                pattern,
                written,
                project,
                sql,
                leads(written.lead(), project),
                patterns,
                new RememberedAnswers(database.warehouse()),
                planning);
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

    @Override
    public void close() {
        database.close();
    }
}
