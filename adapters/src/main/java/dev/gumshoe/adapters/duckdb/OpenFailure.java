package dev.gumshoe.adapters.duckdb;

import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.port.WarehouseException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a file could not be opened, in words that say what to do. */
final class OpenFailure {
    private static final Pattern HOLDER = Pattern.compile("\\(PID (\\d+)\\)");
    private static final Pattern VERSION = Pattern.compile("version number (\\d+)\\D.* between (\\d+) and (\\d+)");

    private OpenFailure() {}

    /** What can be said without DuckDB. */
    static Optional<WarehouseException> beforeOpening(Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(failure(file, "is a folder; expected a DuckDB file"));
        }
        if (!Files.exists(file)) {
            return Optional.of(failure(file, "does not exist; expected the DuckDB file that dbt writes"));
        }
        if (!Files.isReadable(file)) {
            return Optional.of(failure(file, "may not be read; expected a file with read permission"));
        }
        if (file.toFile().length() == 0) {
            return Optional.of(failure(file, "is empty; expected a DuckDB file"));
        }
        return Optional.empty();
    }

    static WarehouseException of(Path file, SQLException error) {
        ErrorLine line = ErrorLine.of(error);
        String text = line.text();
        if (text.contains("Could not set lock")) {
            return failure(
                    file,
                    "is locked by another process (a dbt run?); expected a file that nothing writes to" + holder(text));
        }
        if (text.contains("not a valid DuckDB database")) {
            return failure(file, "is not a DuckDB file; expected a file that DuckDB wrote");
        }
        Matcher version = VERSION.matcher(text);
        if (version.find()) {
            return version(file, version);
        }
        if (line.isFatal() || line.kind().isEmpty()) {
            return failure(file, "is damaged: " + text + "; expected a whole DuckDB file");
        }
        return failure(file, "cannot be opened: " + line + "; expected a DuckDB file");
    }

    static WarehouseException truncated(Path file, long expected, long found) {
        return failure(file, "is cut short: it has " + found + " bytes; expected " + expected);
    }

    private static WarehouseException version(Path file, Matcher version) {
        long found = Long.parseLong(version.group(1));
        boolean newer = found > Long.parseLong(version.group(3));
        String what = "is of storage version " + found + ", from " + (newer ? "a newer" : "an older") + " DuckDB";
        return failure(file, what + "; expected version " + version.group(2) + " to " + version.group(3));
    }

    private static String holder(String text) {
        Matcher holder = HOLDER.matcher(text);
        return holder.find() ? " (process " + holder.group(1) + " does)" : "";
    }

    private static WarehouseException failure(Path file, String what) {
        return new WarehouseException(Kind.CONNECTION, file + ": " + what);
    }
}
