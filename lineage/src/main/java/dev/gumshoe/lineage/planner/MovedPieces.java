package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.lineage.blocks.WithScope;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares the rows that changed SQL yields with those that are there. Rows that are equal in every column cancel; of what is left,
 * rows with one key are the same row changed.
 */
final class MovedPieces {
    private final Flavour flavour;
    private final Question.RowsMoved question;
    private final List<SchemaColumn> columns;
    private final List<ColumnName> key;

    /** @param columns of the node's relation; at least one */
    MovedPieces(Flavour flavour, Question.RowsMoved question, List<SchemaColumn> columns, List<ColumnName> key) {
        this.flavour = flavour;
        this.question = question;
        this.columns = List.copyOf(columns);
        this.key = List.copyOf(key);
    }

    /**
     * How a probe is answered.
     *
     * @param scope of the CTE that yields the rows with the changes made
     * @param changed that CTE's name
     * @param built the relation, as SQL can write it
     */
    Piece piece(Probe probe, WithScope scope, String changed, String built) {
        Scan scan = Scan.ofQuery(scope, byKey(changed, built));
        Scan.Cell added = scan.sum("fresh");
        Scan.Cell removed = scan.sum("stale");
        Scan.Cell both = scan.sum("case when fresh < stale then fresh else stale end");
        List<Scan.Cell> cells = new ArrayList<>(List.of(added, removed, both));
        List<Scan.Cell> differing = key.isEmpty()
                ? List.of()
                : IntStream.range(0, columns.size())
                        .filter(i -> !isKey(i))
                        .mapToObj(i -> scan.sum("case when fresh > 0 and stale > 0 then d" + i + " else 0 end"))
                        .toList();
        cells.addAll(differing);
        return new Piece(probe, cells, values -> {
            long changedRows = key.isEmpty() ? 0 : values.rows(both);
            return List.of(new Observation.RowsMoved(
                    question.node(),
                    question.edits(),
                    key,
                    values.rows(added) - changedRows,
                    values.rows(removed) - changedRows,
                    changedRows,
                    moved(differing, values)));
        });
    }

    private List<Observation.ColumnMoved> moved(List<Scan.Cell> differing, Cells values) {
        List<ColumnName> names = IntStream.range(0, columns.size())
                .filter(i -> !isKey(i))
                .mapToObj(i -> new ColumnName(columns.get(i).name()))
                .toList();
        return IntStream.range(0, differing.size())
                .filter(i -> values.rows(differing.get(i)) > 0)
                .mapToObj(i -> new Observation.ColumnMoved(names.get(i), values.rows(differing.get(i))))
                .toList();
    }

    private boolean isKey(int column) {
        return key.contains(new ColumnName(columns.get(column).name()));
    }

    /** A row for each key of which rows differ: how many are new, how many are there no more, and which columns differ. */
    private String byKey(String changed, String built) {
        String differences = differences(changed, built);
        String fresh = "case when net > 0 then net else 0 end";
        String stale = "case when net < 0 then -net else 0 end";
        if (key.isEmpty()) {
            return "select " + fresh + " as fresh, " + stale + " as stale from (" + differences + ") x";
        }
        String keys = IntStream.range(0, columns.size())
                .filter(this::isKey)
                .mapToObj(i -> "c" + i)
                .collect(Collectors.joining(", "));
        String differing = IntStream.range(0, columns.size())
                .filter(i -> !isKey(i))
                .mapToObj(i -> ", case when count(c" + i + ") = count(*) and min(c" + i + ") = max(c" + i
                        + ") or count(c" + i + ") = 0 then 0 else 1 end as d" + i)
                .collect(Collectors.joining());
        return "select sum(" + fresh + ") as fresh, sum(" + stale + ") as stale" + differing + " from (" + differences
                + ") x group by " + keys;
    }

    private String differences(String changed, String built) {
        String columnNames =
                IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        return "select " + columnNames + ", sum(side) as net from (" + side(changed, 1) + " union all "
                + side(built, -1) + ") b group by " + columnNames + " having sum(side) <> 0";
    }

    private String side(String relation, int sign) {
        String items = IntStream.range(0, columns.size())
                .mapToObj(i -> comparable(columns.get(i)) + " as c" + i)
                .collect(Collectors.joining(", "));
        return "select " + items + ", " + sign + " as side from " + relation;
    }

    /** The column so that rows can be grouped by it: numbers that are not exact without the digits that an order of adding decides. */
    private String comparable(SchemaColumn column) {
        String name = flavour.column(column.name());
        if (column.family() == TypeFamily.FLOAT) {
            return flavour.rounded(name);
        }
        boolean plain = column.family() != TypeFamily.NESTED
                && column.family() != TypeFamily.OTHER
                && column.family() != TypeFamily.UNKNOWN
                && column.family() != TypeFamily.BOOLEAN;
        return plain ? name : flavour.text(name);
    }
}
