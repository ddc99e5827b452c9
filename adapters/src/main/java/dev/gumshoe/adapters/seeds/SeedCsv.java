package dev.gumshoe.adapters.seeds;

import static dev.gumshoe.adapters.duckdb.DuckDbNames.literal;
import static dev.gumshoe.adapters.duckdb.DuckDbNames.quoted;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A seed's file as dbt reads it: every value a text first; blanks and the word {@code null} are NULL; and a header goes into the SQL
 * as it is, so that one that carries double quotes is a quoted name.
 */
final class SeedCsv {
    private static final String OPTIONS = ", delim = ',', quote = '\"', escape = '\"', comment = '', skip = 0,"
            + " header = true, all_varchar = true, max_line_size = 16777216)";

    private final Path file;
    private final String source;
    /** The columns, each with its header. */
    private final Map<String, String> headers = new LinkedHashMap<>();

    private SeedCsv(Path file) {
        this.file = file;
        this.source = "read_csv(" + literal(file.toAbsolutePath().toString()) + OPTIONS;
    }

    static SeedCsv of(Path file, Session session) throws SQLException {
        SeedCsv csv = new SeedCsv(file);
        for (List<String> column : session.rows("DESCRIBE SELECT * FROM " + csv.source)) {
            csv.headers.put(unquoted(column.get(0)), column.get(0));
        }
        return csv;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    List<String> columns() {
        return List.copyOf(headers.keySet());
    }

    /** The rows with every value as a text. */
    String source() {
        return source;
    }

    /** A column's text, or NULL where dbt reads none. */
    String text(String column) {
        String name = quoted(headers.getOrDefault(column, column));
        return "CASE WHEN lower(trim(" + name + ")) IN ('', 'null') THEN NULL ELSE " + name + " END";
    }

    String typed(String column, String type) {
        return "CAST(" + text(column) + " AS " + type + ") AS " + quoted(column);
    }

    /** Asks for the first value that is not of the type, and its row. */
    String firstThatIsNot(String column, String type) {
        return "SELECT v, n FROM (SELECT " + text(column) + " AS v, row_number() OVER () AS n FROM " + source
                + ") WHERE v IS NOT NULL AND try_cast(v AS " + type + ") IS NULL ORDER BY n LIMIT 1";
    }

    private static String unquoted(String header) {
        boolean isQuoted = header.length() > 2 && header.startsWith("\"") && header.endsWith("\"");
        return isQuoted ? header.substring(1, header.length() - 1) : header;
    }
}
