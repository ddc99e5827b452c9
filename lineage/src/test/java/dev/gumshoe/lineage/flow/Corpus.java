package dev.gumshoe.lineage.flow;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Statements with their expected lineage, as people who know wrote it down. */
final class Corpus {
    private static final List<String> SUPPORTED = List.of(
            "ansi",
            "duckdb",
            "postgres",
            "snowflake",
            "bigquery",
            "redshift",
            "databricks",
            "sparksql",
            "trino",
            "athena");

    private Corpus() {}

    /**
     * A statement.
     *
     * @param labels the dialects that the corpus gives
     */
    record Entry(String id, List<String> labels, String sql, Map<String, Object> fields) {

        /** The first of the labels that names a supported dialect, or the common ground; empty where none does. */
        Optional<Dialect> dialect() {
            return labels.stream()
                    .filter(SUPPORTED::contains)
                    .findFirst()
                    .map(label -> label.equals("sparksql") ? Dialect.DATABRICKS : Dialect.ofAdapter(label));
        }

        /** The word that tells the statement's form, past WITH clauses and earlier statements of a script. */
        String form() {
            List<dev.gumshoe.lineage.sql.SqlWord.Statement> statements =
                    dev.gumshoe.lineage.sql.SqlWord.statements(sql, dialect().orElse(Dialect.ANSI));
            Head head =
                    new Head(statements.get(statements.size() - 1), dialect().orElse(Dialect.ANSI));
            if (head.upper().equals("WITH")) {
                head.find(java.util.Set.of("SELECT", "INSERT", "UPDATE", "MERGE"));
            }
            if (head.upper().equals("CREATE")) {
                return sql.toUpperCase(Locale.ROOT).matches("(?s).*\\bCREATE\\s+(\\w+\\s+)*(TABLE|VIEW)\\b.*")
                        ? "CREATE"
                        : "OTHER";
            }
            return head.upper().equals("(") ? "SELECT" : head.upper();
        }
    }

    static List<Entry> entries(String file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(folder().resolve(file))) {
            Map<String, Object> fields = JsonText.object(line);
            List<String> labels = new ArrayList<>();
            if (fields.get("dialects") instanceof List<?> list) {
                list.forEach(label -> labels.add(String.valueOf(label)));
            }
            entries.add(new Entry(String.valueOf(fields.get("id")), labels, String.valueOf(fields.get("sql")), fields));
        }
        return entries;
    }

    /** The schema that the entry names or holds. */
    static Catalog catalog(Entry entry) throws IOException {
        Object schema = entry.fields().getOrDefault("schema", "");
        Map<String, Object> relations = schema instanceof String file && !file.isEmpty()
                ? JsonText.object(Files.readString(folder().resolve(file)))
                : JsonText.asObject(schema);
        return relation -> relations.get(relation.folded().toString()) instanceof List<?> columns
                ? Optional.of(new Catalog.Known(
                        columns.stream()
                                .map(name -> new Catalog.KnownColumn(String.valueOf(name), Nullability.UNKNOWN))
                                .toList(),
                        true,
                        List.of()))
                : Optional.empty();
    }

    private static Path folder() {
        Path folder = Path.of(System.getProperty("gumshoe.shared", "../../shared"), "data", "lineage");
        assumeTrue(Files.isDirectory(folder), "no shared data at '" + folder + "'; set -Dgumshoe.shared");
        return folder;
    }
}
