package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses leads about columns that are not there: a mistyped name is no reason to investigate. */
final class LeadColumns {
    private static final int SHOWN = 12;

    private final Map<UniqueId, RelationName> relations;
    private final SchemaIndex schema;

    LeadColumns(Map<UniqueId, RelationName> relations, SchemaIndex schema) {
        this.relations = relations;
        this.schema = schema;
    }

    /** @throws InputException where a lead's column is not among its relation's columns, as far as these are known */
    void check(List<Lead> leads) {
        for (Lead lead : leads) {
            if (lead instanceof Lead.ExpectedFigure expected) {
                check(expected.figure());
            }
            if (lead instanceof Lead.ExpectedByKey byKey) {
                check(byKey.figure());
                find(byKey.figure().node(), byKey.key());
            }
        }
    }

    private void check(Figure figure) {
        check(figure.node(), figure.measure());
    }

    private void check(UniqueId node, Measure measure) {
        if (measure instanceof Measure.CountDistinct distinct) {
            find(node, distinct.column());
        }
        if (measure instanceof Measure.Sum sum) {
            checkNumber(node, sum.column());
        }
        if (measure instanceof Measure.Average average) {
            checkNumber(node, average.column());
        }
        if (measure instanceof Measure.Ratio ratio) {
            check(node, ratio.top());
            check(node, ratio.bottom());
        }
    }

    private void checkNumber(UniqueId node, ColumnName name) {
        find(node, name).filter(LeadColumns::isNoNumber).ifPresent(column -> refuse(node, column));
    }

    private Optional<SchemaColumn> find(UniqueId node, ColumnName name) {
        List<SchemaColumn> columns =
                Optional.ofNullable(relations.get(node)).map(schema::columns).orElse(List.of());
        Optional<SchemaColumn> found = columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name.value()))
                .findFirst();
        if (found.isEmpty() && !columns.isEmpty()) {
            throw unknown(node, name, columns.stream().map(SchemaColumn::name).toList());
        }
        return found;
    }

    private static InputException unknown(UniqueId node, ColumnName name, List<String> columns) {
        String first = String.join(", ", columns.subList(0, Math.min(SHOWN, columns.size())));
        String more = columns.size() > SHOWN ? " and " + (columns.size() - SHOWN) + " more" : "";
        return InputException.of(
                node.shortName(),
                "has no column " + Printable.quoted(name),
                "one of " + first + more + DidYouMean.hint(name.value(), columns));
    }

    private static boolean isNoNumber(SchemaColumn column) {
        return switch (column.family()) {
            case INTEGER, DECIMAL, FLOAT, BOOLEAN, OTHER, UNKNOWN -> false;
            case TEXT, DATE, TIMESTAMP, TIME, BINARY, NESTED -> true;
        };
    }

    private static void refuse(UniqueId node, SchemaColumn column) {
        throw InputException.of(
                node.shortName(),
                "column " + Printable.quoted(column.name()) + " is of type " + column.type(),
                "a column of numbers to add up");
    }
}
