package dev.gumshoe.adapters.duckdb;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * DuckDB's message in one line: the kind of error and its first sentence, without the excerpt of the statement, and without the
 * values that it quotes: those are the user's data.
 */
public record ErrorLine(String kind, String text) {
    private static final int LONGEST = 300;
    private static final String SEPARATOR = " Error: ";
    private static final Set<String> FATAL =
            Set.of("io", "fatal", "internal", "data corruption", "corruption", "serialization", "connection");

    /** The kinds whose messages quote what stands in a cell. */
    private static final Set<String> QUOTING = Set.of("conversion", "invalid input", "out of range", "constraint");

    private static final Pattern VALUE = Pattern.compile("'[^']*'|\"[^\"]*\"|\\([^()]*\\d[^()]*\\)");

    /** Reads an exception of the driver. An error without a kind has an empty one. */
    public static ErrorLine of(SQLException error) {
        String message = String.valueOf(error.getMessage()).strip();
        String first = printable(message.lines().findFirst().orElse(""));
        int end = first.indexOf(SEPARATOR);
        if (end < 0 || first.substring(0, end).contains(":")) {
            return new ErrorLine("", shortened(first));
        }
        String kind = first.substring(0, end).toLowerCase(Locale.ROOT);
        String text = first.substring(end + SEPARATOR.length());
        return new ErrorLine(kind, shortened(QUOTING.contains(kind) ? masked(text) : text));
    }

    /** True where the file or the database is at fault, so that no other statement will fare better. */
    boolean isFatal() {
        return FATAL.contains(kind) || text.equals("Connection was closed") || text.contains("has been invalidated");
    }

    @Override
    public String toString() {
        return kind.isEmpty() ? text : kind + " error: " + text;
    }

    private static String masked(String text) {
        return VALUE.matcher(text).replaceAll("(a value)");
    }

    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
