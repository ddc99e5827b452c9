package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Observation.Segmentation;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.lineage.blocks.WithScope;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import dev.gumshoe.lineage.planner.Scan.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares what changed SQL yields with what is there by the values of each column that parts rows into kinds or days. */
final class SegmentPieces {
    /** As many columns as one statement should group by. */
    private static final int MOST_COLUMNS = 8;

    /** Names of columns that tell one row from another, and not kinds of rows. */
    private static final Pattern IDENTIFIES =
            Pattern.compile("(?i)(.*_)?(id|key|uuid|guid|hash|email|phone|url|name|title|description|comment|note)s?");

    private final Flavour flavour;
    private final Question.GainBySegment question;
    private final String measure;
    private final List<SchemaColumn> columns;

    /** @param measure what a row counts for, over the node's columns */
    SegmentPieces(Flavour flavour, Question.GainBySegment question, String measure, List<SchemaColumn> columns) {
        this.flavour = flavour;
        this.question = question;
        this.measure = measure;
        this.columns = List.copyOf(columns);
    }

    /** Those of a relation's columns that part rows into kinds or days. */
    static List<SchemaColumn> parting(List<SchemaColumn> columns, List<ColumnName> key) {
        return columns.stream()
                .filter(column -> isDay(column)
                        || ((column.family() == TypeFamily.TEXT || column.family() == TypeFamily.BOOLEAN)
                                && !IDENTIFIES.matcher(column.name()).matches()
                                && !(key.size() == 1 && key.contains(new ColumnName(column.name())))))
                .limit(MOST_COLUMNS)
                .toList();
    }

    private static boolean isDay(SchemaColumn column) {
        return column.family() == TypeFamily.DATE || column.family() == TypeFamily.TIMESTAMP;
    }

    /**
     * How a probe is answered.
     *
     * @param scope of the CTE that yields the rows with the changes made
     * @param changed that CTE's name
     * @param built the relation, as SQL can write it
     */
    Piece piece(Probe probe, WithScope scope, String changed, String built) {
        Scan scan = Scan.ofQuery(scope, ranked(changed, built));
        List<Cell> cells = new ArrayList<>();
        List<Function<Cells, Segmentation>> readers = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            readers.add(column(i, scan, cells));
        }
        return new Piece(
                probe,
                cells,
                values -> List.of(new Observation.GainBySegment(
                        question.figure(),
                        question.edits(),
                        readers.stream().map(reader -> reader.apply(values)).toList())));
    }

    private Function<Cells, Segmentation> column(int i, Scan scan, List<Cell> cells) {
        String its = "col = " + i;
        String moved = its + " and gain <> 0";
        String top = its + " and place = 1";
        Cell values = add(cells, scan.sum("case when " + its + " then 1 else 0 end"));
        Cell movedValues = add(cells, scan.sum("case when " + moved + " then 1 else 0 end"));
        Cell first = add(cells, scan.cell("min(case when " + moved + " then val end)"));
        Cell last = add(cells, scan.cell("max(case when " + moved + " then val end)"));
        Cell topValue = add(cells, scan.cell("max(case when " + top + " then val end)"));
        Cell topGain = add(cells, scan.sum("case when " + top + " then gain else 0 end"));
        Cell gain = add(cells, scan.sum("case when " + its + " then gain else 0 end"));
        Cell topWhole = add(cells, scan.sum("case when " + top + " then whole else 0 end"));
        Cell whole = add(cells, scan.sum("case when " + its + " then whole else 0 end"));
        return found -> new Segmentation(
                new ColumnName(columns.get(i).name()),
                isDay(columns.get(i)),
                found.rows(values),
                found.rows(movedValues),
                text(found, first),
                text(found, last),
                text(found, topValue),
                found.number(topGain),
                found.number(gain),
                found.number(topWhole),
                found.number(whole));
    }

    private static Cell add(List<Cell> cells, Cell cell) {
        cells.add(cell);
        return cell;
    }

    private static String text(Cells found, Cell cell) {
        return found.isNull(cell) ? "" : found.text(cell);
    }

    /** A row for each value of each column: what it gains, what it has then, and its place among those that gain or lose most. */
    private String ranked(String changed, String built) {
        String names = each(i -> "c" + i, ", ");
        String kinds = "select " + names + ", sum(fresh) as fresh, sum(stale) as stale from (" + side(changed, true)
                + " union all " + side(built, false) + ") b group by " + names;
        String each = each(i -> "select " + i + " as col", " union all ");
        String value = "case " + each(i -> "when col = " + i + " then c" + i, " ") + " end";
        String segments = "select col, val, coalesce(sum(fresh), 0) - coalesce(sum(stale), 0) as gain,"
                + " coalesce(sum(fresh), 0) as whole from (select col, " + value + " as val, fresh, stale from ("
                + kinds
                + ") g cross join (" + each + ") n) v group by col, val";
        return "select col, val, gain, whole, row_number() over (partition by col order by abs(gain) desc, val) as place"
                + " from (" + segments + ") s";
    }

    private String each(IntFunction<String> column, String separator) {
        return IntStream.range(0, columns.size()).mapToObj(column).collect(Collectors.joining(separator));
    }

    private String side(String relation, boolean fresh) {
        String items = each(i -> value(columns.get(i)) + " as c" + i, ", ");
        return "select " + items + ", " + (fresh ? measure : "0") + " as fresh, " + (fresh ? "0" : measure)
                + " as stale from " + relation;
    }

    private String value(SchemaColumn column) {
        String name = flavour.column(column.name());
        return flavour.text(column.family() == TypeFamily.TIMESTAMP ? "cast(" + name + " as date)" : name);
    }
}
