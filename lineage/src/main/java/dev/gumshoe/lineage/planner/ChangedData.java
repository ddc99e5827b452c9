package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.lineage.blocks.Cte;
import dev.gumshoe.lineage.blocks.WithScope;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import dev.gumshoe.lineage.planner.Scan.Cell;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers what becomes of the data when SQL is changed: the models that are changed and every one between them and what is asked about
 * are computed anew, as CTEs; the rest is read from the warehouse as it is.
 */
final class ChangedData {
    private final PlannerContext context;
    private final Placeholders.Relations relations;
    private final PatchedModels models;
    private final Flavour flavour;
    private final RowKeys keys;
    private final TestSql tests;

    ChangedData(PlannerContext context, Placeholders.Relations relations) {
        this.context = context;
        this.relations = relations;
        this.models = new PatchedModels(context);
        this.flavour = new Flavour(context.dialect());
        this.keys = new RowKeys(context.project(), context.keys());
        this.tests = new TestSql(context.project(), context.relations(), context.keys(), context.dialect());
    }

    /**
     * The value of a figure.
     *
     * @param aggregate the figure's measure over the columns of its node
     */
    Piece figure(Probe probe, Question.Counterfactual question, String aggregate) throws NoAnswer {
        UniqueId node = question.figure().node();
        Cell cell = new Scan(models.scope(node, question.edits()), PatchedModels.name(node, question.edits()))
                .cell(aggregate);
        return new Piece(
                probe,
                List.of(cell),
                values -> List.of(
                        values.isFinite(cell)
                                ? new Observation.Counterfactual(
                                        question.figure(),
                                        question.edits(),
                                        values.figure(cell, question.figure().measure()))
                                : new Observation.NotMeasured(
                                        node, "Counterfactual", question.figure() + " is " + values.text(cell))));
    }

    /** The rows of a node that become others. */
    Piece moved(Probe probe, Question.RowsMoved question) throws NoAnswer {
        UniqueId node = question.node();
        if (!context.relations().containsKey(node)) {
            throw new NoAnswer("it has no rows of its own in the warehouse");
        }
        List<SchemaColumn> columns =
                context.project().schema().columns(context.relations().get(node));
        if (columns.isEmpty()) {
            throw new NoAnswer("the columns of its relation are not known");
        }
        List<ColumnName> names =
                columns.stream().map(column -> new ColumnName(column.name())).toList();
        return new MovedPieces(flavour, question, columns, keys.of(node, names))
                .piece(
                        probe,
                        models.scope(node, question.edits()),
                        PatchedModels.name(node, question.edits()),
                        relations.of(node));
    }

    /** Where what a figure gains lies. */
    Piece segments(Probe probe, Question.GainBySegment question) throws NoAnswer {
        UniqueId node = question.figure().node();
        if (!context.relations().containsKey(node)) {
            throw new NoAnswer("it has no rows of its own in the warehouse");
        }
        List<SchemaColumn> all =
                context.project().schema().columns(context.relations().get(node));
        List<ColumnName> names =
                all.stream().map(column -> new ColumnName(column.name())).toList();
        List<SchemaColumn> parting = SegmentPieces.parting(all, keys.of(node, names));
        if (parting.isEmpty()) {
            throw new NoAnswer("no column parts its rows into kinds or days");
        }
        return new SegmentPieces(flavour, question, rowMeasure(question.figure().measure()), parting)
                .piece(
                        probe,
                        models.scope(node, question.edits()),
                        PatchedModels.name(node, question.edits()),
                        relations.of(node));
    }

    /** What a row counts for; of a quotient, in what is divided. */
    private String rowMeasure(Measure measure) {
        if (measure instanceof Measure.Ratio ratio) {
            return rowMeasure(ratio.top());
        }
        if (measure instanceof Measure.Sum sum) {
            return flavour.column(sum.column().value());
        }
        return measure instanceof Measure.Average average
                ? flavour.column(average.column().value())
                : "1";
    }

    /** The rows that a test returns. */
    Piece violations(Probe probe, Question.Violations question) throws NoAnswer {
        UniqueId node = question.safeguard().node();
        WithScope scope = question.edits().isEmpty() ? WithScope.NONE : models.scope(node, question.edits());
        Set<String> changed =
                scope.levels().stream().flatMap(List::stream).map(Cte::name).collect(Collectors.toSet());
        String sql = tests.sql(question.safeguard(), other -> {
            String name = PatchedModels.name(other, question.edits());
            return changed.contains(name) ? name : relations.of(other);
        });
        Cell rows = Scan.ofQuery(scope, sql).count();
        return new Piece(
                probe,
                List.of(rows),
                values ->
                        List.of(new Observation.Violations(question.safeguard(), question.edits(), values.rows(rows))));
    }
}
