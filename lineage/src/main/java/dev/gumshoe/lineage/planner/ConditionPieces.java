package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.lineage.planner.Scan.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Counts rows by the conditions, and computes the aggregates, that rules put together from the model's own expressions. */
final class ConditionPieces {
    private final Probe probe;
    private final Scan scan;
    private final Optional<String> measure;

    /**
     * @param scan the rows, with the aliases that the texts use
     * @param measure what is summed, over the same rows
     */
    ConditionPieces(Probe probe, Scan scan, Optional<String> measure) {
        this.probe = probe;
        this.scan = scan;
        this.measure = measure;
    }

    Piece rows(Question.RowsWhere asked, String condition) {
        Measured all = Measured.of(scan, measure);
        Measured hits = Measured.of(
                scan.cell("sum(case when " + condition + " then 1 else 0 end)"),
                measure.map(text -> scan.cell("sum(case when " + condition + " then " + text + " end)")));
        return new Piece(
                probe,
                Measured.union(all.cells(), hits.cells()),
                values -> List.of(new Observation.RowsWhere(
                        asked.subject(), asked.name(), asked.about(), all.in(values), hits.in(values))));
    }

    Piece aggregate(Question.Aggregate asked, String aggregate) {
        Cell cell = scan.cell(aggregate);
        return new Piece(probe, List.of(cell), values -> List.of(observation(asked, cell, values)));
    }

    private static Observation observation(Question.Aggregate asked, Cell cell, Cells values) {
        boolean known = values.isFinite(cell) && !values.isNull(cell);
        return new Observation.Aggregate(
                asked.subject(), asked.name(), asked.about(), known, known ? values.number(cell) : BigDecimal.ZERO);
    }
}
