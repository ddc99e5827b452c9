package dev.gumshoe.adapters.seeds;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The types that dbt gives the columns of a seed when it says nothing: the first of number, date, timestamp and boolean that holds
 * for every value, and text otherwise. As in dbt, leading zeros do not keep a number from being a number, and a column without
 * values is one of whole numbers.
 */
final class InferredTypes {
    private static final String NUMBER = "^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?$";
    private static final String WHOLE = "^[+-]?\\d+(\\.0*)?$";
    private static final String DATE = "^\\d{4}-\\d{1,2}-\\d{1,2}$";
    /** With a blank, as {@code %Y-%m-%d %H:%M:%S} reads it, which knows no fractions; with a T, as ISO 8601 writes it. */
    private static final String TIMESTAMP = "^\\d{4}-\\d{1,2}-\\d{1,2} \\d{1,2}:\\d{1,2}:\\d{1,2}$"
            + "|^\\d{4}-?\\d{2}-?\\d{2}T\\d{2}(:?\\d{2}(:?\\d{2}([.,]\\d+)?)?)?(Z|[+-]\\d{2}(:?\\d{2})?)?$";

    private static final String BOOLEAN = "^(?i:true|false)$";

    /** In the order in which they are tried. A value must look like the type and be one. */
    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("integer", WHOLE),
            new Candidate("bigint", WHOLE),
            new Candidate("double", NUMBER),
            new Candidate("date", DATE),
            new Candidate("timestamp", TIMESTAMP),
            new Candidate("boolean", BOOLEAN));

    private static final String OTHERWISE = "text";

    private InferredTypes() {}

    static Map<String, String> of(Session session, SeedCsv csv, List<String> columns) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        if (columns.isEmpty()) {
            return types;
        }
        columns.forEach(column -> types.put(column, CANDIDATES.get(0).type()));
        for (List<String> row : session.rows(sql(csv, columns))) {
            types.put(columns.get(Integer.parseInt(row.get(0))), row.get(1));
        }
        return types;
    }

    /** Asks for the place and type of each column that has values. One expression serves all columns: files have hundreds. */
    private static String sql(SeedCsv csv, List<String> columns) {
        String values = IntStream.range(0, columns.size())
                .mapToObj(i -> "trim(" + csv.text(columns.get(i)) + ") AS \"" + i + '"')
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + csv.source()));
        String type = CANDIDATES.stream()
                .map(Candidate::when)
                .collect(Collectors.joining(" ", "CASE ", " ELSE '" + OTHERWISE + "' END"));
        return "SELECT place, " + type + " FROM (UNPIVOT (" + values
                + ") ON COLUMNS(*) INTO NAME place VALUE v) GROUP BY ALL";
    }

    private record Candidate(String type, String shape) {
        String when() {
            return "WHEN bool_and(regexp_matches(v, '" + shape + "') AND try_cast(v AS " + type
                    + ") IS NOT NULL) THEN '" + type + "'";
        }
    }
}
