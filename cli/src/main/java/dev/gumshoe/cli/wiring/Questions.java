package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.truth.Truth;
import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.port.StatementGuard;
import dev.gumshoe.engine.port.TruthTable;
import dev.gumshoe.lineage.planner.PlannerContext;
import dev.gumshoe.lineage.planner.StageQueryPlanner;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.ReadOnlyGuard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How a case's questions are put to its warehouse. */
final class Questions {
    private Questions() {}

    /**
     * The planner of a case's statements.
     *
     * @param truths the truths that leads by key refer to, by their names
     * @throws dev.gumshoe.adapters.InputException where a lead is about a column that is not there
     */
    static QueryPlanner planner(Inspection inspection, List<Lead> leads, Map<String, Truth> truths) {
        new LeadColumns(inspection.relations(), inspection.schema()).check(leads);
        return new PresentRelations(stages(inspection, leads, truths), inspection.facts());
    }

    private static QueryPlanner stages(Inspection inspection, List<Lead> leads, Map<String, Truth> truths) {
        return new StageQueryPlanner(new PlannerContext(
                inspection.sql(),
                Dialect.DUCKDB,
                inspection.graph(),
                inspection.relations(),
                measured(leads),
                name -> Optional.ofNullable(truths.get(name)).map(Questions::table),
                inspection.workspace().all(DeclaredKey.class)));
    }

    static StatementGuard guard(Inspection inspection) {
        return new ReadOnlyGuard(inspection.dialect());
    }

    /** The amount that is measured along with rows: the first sum that a lead is about. */
    private static Optional<Figure> measured(List<Lead> leads) {
        return leads.stream()
                .flatMap(lead -> lead instanceof Lead.ExpectedFigure expected
                        ? Stream.of(expected.figure())
                        : Stream.<Figure>empty())
                .filter(figure -> figure.measure() instanceof Measure.Sum)
                .findFirst();
    }

    private static TruthTable table(Truth truth) {
        Map<String, Portion> byKey = new TreeMap<>();
        truth.entries().forEach((key, entry) -> byKey.put(key, new Portion(entry.count(), Amount.of(entry.sum()))));
        return new TruthTable(byKey);
    }
}
