package dev.gumshoe.lineage.planting;

import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rows of a source or seed as something to plant faults into.
 *
 * @param relation as SQL names it, quoted
 * @param phase which of the rows are touched where not all are
 */
public record DataGround(UniqueId node, String relation, List<SchemaColumn> columns, int phase) {
    public DataGround {
        columns = List.copyOf(columns);
    }

    Stream<SchemaColumn> columns(Predicate<SchemaColumn> kind) {
        return columns.stream().filter(kind);
    }

    static boolean isText(SchemaColumn column) {
        return column.family() == TypeFamily.TEXT;
    }

    static boolean isKey(SchemaColumn column) {
        return column.name().toLowerCase(Locale.ROOT).matches(".*(id|key|code)$");
    }

    static boolean isAmount(SchemaColumn column) {
        return column.family().isNumeric()
                && !column.name().toLowerCase(Locale.ROOT).matches(".*(id|key|code|number|index|count|position|rate)$");
    }

    static boolean isTime(SchemaColumn column) {
        return column.family() == TypeFamily.TIMESTAMP || column.family() == TypeFamily.DATE;
    }

    static String quoted(SchemaColumn column) {
        return '"' + column.name().replace("\"", "\"\"") + '"';
    }

    /** A condition that is true of one row in so many. */
    String oneIn(int many) {
        return "(rowid + " + phase + ") % " + many + " = 0";
    }

    DataFault fault(String what, String... statements) {
        return new DataFault("", node, node.shortName() + ": " + what, List.of(statements));
    }
}
