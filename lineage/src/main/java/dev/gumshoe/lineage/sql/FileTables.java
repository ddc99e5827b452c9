package dev.gumshoe.lineage.sql;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sf.jsqlparser.schema.Table;

/** Tells tables from files that are named where a table belongs. */
final class FileTables {
    private static final Pattern PATH = Pattern.compile(".*[/\\\\:*?].*", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile(
            ".*\\.(csv|tsv|txt|parquet|json|jsonl|ndjson|xlsx|avro|orc|arrow|feather|duckdb|db|sqlite|gz|zst|bz2)",
            Pattern.DOTALL);

    private FileTables() {}

    static Optional<String> objection(Table table, Renames renames, Dialect dialect) {
        String written = renames.restoreName(table.getFullyQualifiedName());
        String name = written.replaceAll("[\"`]", "").toLowerCase(Locale.ROOT);
        boolean readsFiles = dialect == Dialect.DUCKDB || dialect == Dialect.DATABRICKS || dialect == Dialect.ANSI;
        boolean file = written.indexOf('\'') >= 0
                || (dialect == Dialect.SNOWFLAKE && name.startsWith("@"))
                || (readsFiles
                        && (PATH.matcher(name).matches() || FILE.matcher(name).matches()));
        return file
                ? Optional.of("'" + written.replace("'", "") + "' may name a file; expected a relation")
                : Optional.empty();
    }
}
