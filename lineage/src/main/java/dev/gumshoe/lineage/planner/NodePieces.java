package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.lineage.blocks.WithScope;
import dev.gumshoe.lineage.planner.Scan.Cell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Measures the rows of a node's relation. */
final class NodePieces {
    private final Probe probe;
    private final String relation;
    private final Flavour flavour;

    /** @param relation as SQL can write it */
    NodePieces(Probe probe, String relation, Flavour flavour) {
        this.probe = probe;
        this.relation = relation;
        this.flavour = flavour;
    }

    Piece figure(Figure figure) {
        Cell cell = scan(relation).cell(aggregate(figure.measure()));
        return new Piece(
                probe,
                List.of(cell),
                values -> List.of(
                        values.isFinite(cell)
                                ? new Observation.FigureValue(figure, values.figure(cell, figure.measure()))
                                : infinite(figure, values.text(cell))));
    }

    private static Observation infinite(Figure figure, String value) {
        return new Observation.NotMeasured(figure.node(), "FigureValue", figure + " is " + value);
    }

    /** A measure over the node's columns. */
    String aggregate(Measure measure) {
        if (measure instanceof Measure.Ratio ratio) {
            return aggregate(ratio.top()) + " * 1.0 / nullif(" + aggregate(ratio.bottom()) + ", 0)";
        }
        if (measure instanceof Measure.Sum sum) {
            return "sum(" + flavour.column(sum.column().value()) + ")";
        }
        if (measure instanceof Measure.Average average) {
            return "avg(" + flavour.column(average.column().value()) + ")";
        }
        return measure instanceof Measure.CountDistinct distinct
                ? "count(distinct " + flavour.column(distinct.column().value()) + ")"
                : "count(*)";
    }

    /**
     * Rows that repeat. Of the rows of one key the one with the least amount counts as the first; rows with a NULL in the
     * key repeat no key.
     *
     * @param measure what is summed, over the node's columns
     */
    Piece duplicates(UniqueId node, List<ColumnName> key, Optional<String> measure) {
        Measured all = Measured.of(scan(relation), measure);
        Measured distinct = Measured.of(Scan.ofQuery(WithScope.NONE, "select distinct * from " + relation), measure);
        if (key.isEmpty()) {
            return new Piece(probe, Measured.union(all.cells(), distinct.cells()), values -> {
                Portion repeated = all.in(values).minus(distinct.in(values));
                return List.of(new Observation.Duplicates(node, all.in(values), repeated, repeated));
            });
        }
        Measured keys = repeatedKeys(key, measure);
        List<Cell> cells = Measured.union(Measured.union(all.cells(), distinct.cells()), keys.cells());
        return new Piece(probe, cells, values -> {
            Portion repeated = all.in(values).minus(distinct.in(values));
            return List.of(new Observation.Duplicates(node, all.in(values), repeated, keys.in(values)));
        });
    }

    private Measured repeatedKeys(List<ColumnName> key, Optional<String> measure) {
        List<String> columns =
                key.stream().map(column -> flavour.column(column.value())).toList();
        String amounts = measure.map(text -> ", sum(" + text + ") as total, min(" + text + ") as least")
                .orElse("");
        String notNull = columns.stream().map(column -> column + " is not null").collect(Collectors.joining(" and "));
        Scan groups = Scan.ofQuery(
                WithScope.NONE,
                "select count(*) as n" + amounts + " from " + relation + " where " + notNull + " group by "
                        + String.join(", ", columns));
        return Measured.of(groups.cell("sum(n - 1)"), measure.map(any -> groups.cell("sum(total - least)")));
    }

    private static Scan scan(String relation) {
        return new Scan(WithScope.NONE, relation);
    }
}
