package dev.gumshoe.walkthroughs.bugpairs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gumshoe.cli.Gumshoe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/** One release of a pair's package, as a project with the pair's rows among its seeds. */
record PairSide(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A copy of a release with the pair's rows added. */
    static PairSide of(BugPair pair, Path releases, String release, Path into) throws IOException, SQLException {
        Path copy = into.resolve(pair.id()).resolve(release);
        copyAll(releases.resolve(release), copy);
        if (!pair.seedsOf().isEmpty()) {
            copyAll(releases.resolve(pair.seedsOf()).resolve("seeds"), copy.resolve("seeds"));
        }
        PairSide side = new PairSide(copy);
        side.addRows(pair.rows());
        side.setTypes(pair.types());
        return side;
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void addRows(Path rows) throws IOException, SQLException {
        try (Stream<Path> files = Files.list(rows)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                Path seed = folder.resolve("seeds").resolve(String.valueOf(file.getFileName()));
                Path grown = folder.resolve("grown.csv");
                query(
                        "",
                        "copy (select * from " + csv(seed) + " union all by name select * from " + csv(file) + ") to '"
                                + grown + "' (header)");
                Files.move(grown, seed, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String csv(Path file) {
        return "read_csv('" + file + "', all_varchar = true, header = true, delim = ',', quote = '\"')";
    }

    private void setTypes(Map<String, Map<String, String>> types) throws IOException {
        Path file = folder.resolve("catalog.json");
        JsonNode catalog = JSON.readTree(file.toFile());
        List.of("nodes", "sources")
                .forEach(section -> catalog.path(section).forEach(node -> {
                    String name = node.path("metadata").path("name").asText();
                    types.getOrDefault(name, Map.of())
                            .forEach((column, type) ->
                                    ((ObjectNode) node.path("columns").path(column)).put("type", type));
                }));
        JSON.writeValue(file.toFile(), catalog);
    }

    /** Leaves what dbt leaves behind when the warehouse refuses a model. */
    void reportFailure(String model, String message) throws IOException {
        ObjectNode results = JSON.createObjectNode();
        results.putObject("metadata").put("dbt_schema_version", "https://schemas.getdbt.com/dbt/run-results/v6.json");
        ObjectNode result = results.putArray("results").addObject();
        result.put("unique_id", id(model)).put("status", "error").put("message", message);
        JSON.writeValue(folder.resolve("run_results.json").toFile(), results);
    }

    /** Investigates by the real command line, with a warehouse built from the seeds, and reads the case file. */
    JsonNode investigate(String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("investigate", folder.toString(), "--warehouse", "seeds", "--format", "json"));
        arguments.addAll(List.of(options));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Gumshoe.commandLine(Map.of(), Clock.systemUTC())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
        if (out.toString().isBlank()) {
            throw new IllegalStateException(err.toString());
        }
        return JSON.readTree(out.toString());
    }

    /** What the warehouse, once it is built, has for a figure: {@code model.count}, {@code sum(model.column)}. */
    String figure(String figure) throws IOException, SQLException {
        int dot = figure.indexOf('.');
        String model = figure.substring(figure.lastIndexOf('(', dot) + 1, dot).replace("distinct ", "");
        String measure = figure.endsWith(".count") ? "count(*)" : figure.replace(model + ".", "");
        JsonNode node = JSON.readTree(folder.resolve("manifest.json").toFile())
                .path("nodes")
                .path(id(model));
        return query(
                warehouse().toString(),
                "select cast(" + measure + " as varchar) from \""
                        + node.path("schema").asText() + "\".\""
                        + node.path("alias").asText() + "\"");
    }

    private Path warehouse() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(".gumshoe"))) {
            return files.filter(file -> file.toString().endsWith(".duckdb"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String id(String model) throws IOException {
        JsonNode nodes = JSON.readTree(folder.resolve("manifest.json").toFile()).path("nodes");
        return nodes.properties().stream()
                .map(Map.Entry::getKey)
                .filter(id -> id.startsWith("model.") && id.endsWith("." + model))
                .findFirst()
                .orElseThrow();
    }

    /** What DuckDB answers to SQL that needs no table. */
    static String answer(String sql) throws SQLException {
        return query("", sql);
    }

    private static String query(String database, String sql) throws SQLException {
        Properties properties = new Properties();
        if (!database.isEmpty()) {
            properties.put("duckdb.read_only", "true");
        }
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + database, properties);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        }
    }
}
