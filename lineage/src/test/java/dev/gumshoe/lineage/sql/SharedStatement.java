package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A statement of the shared data sets.
 *
 * @param folder the data set it is from
 */
record SharedStatement(String folder, String id, Dialect dialect, String sql) {

    static List<SharedStatement> all() {
        Path shared = Path.of(System.getProperty("gumshoe.shared", "../../shared"), "data");
        assumeTrue(Files.isDirectory(shared), "no shared data at '" + shared + "'; set -Dgumshoe.shared");
        List<SharedStatement> all = new ArrayList<>();
        for (String folder : List.of("packages", "bug-pairs", "artifacts")) {
            manifests(shared.resolve(folder)).forEach(file -> all.addAll(ofManifest(folder, file)));
        }
        for (String file : List.of("lineage/sqllineage_column", "lineage/sqllineage_table", "sql-cases/sqlfluff")) {
            all.addAll(ofLines(file, shared.resolve(file + ".jsonl")));
        }
        return all;
    }

    private static List<Path> manifests(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("manifest.*\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SharedStatement> ofManifest(String folder, Path file) {
        Map<String, Object> manifest = JsonText.object(read(file));
        Object adapter =
                JsonText.asObject(manifest.getOrDefault("metadata", "")).getOrDefault("adapter_type", "");
        List<SharedStatement> statements = new ArrayList<>();
        JsonText.asObject(manifest.getOrDefault("nodes", "")).forEach((id, node) -> {
            Map<String, Object> fields = JsonText.asObject(node);
            Object sql = fields.getOrDefault("compiled_code", fields.getOrDefault("compiled_sql", "null"));
            if (!sql.equals("null") && !sql.toString().isBlank() && !"python".equals(fields.get("language"))) {
                statements.add(new SharedStatement(
                        folder, file + " " + id, Dialect.ofAdapter(adapter.toString()), sql.toString()));
            }
        });
        return statements;
    }

    private static List<SharedStatement> ofLines(String folder, Path file) {
        List<SharedStatement> statements = new ArrayList<>();
        for (String line : read(file).lines().toList()) {
            Map<String, Object> fields = JsonText.object(line);
            Object dialects = fields.getOrDefault("dialects", List.of(fields.getOrDefault("dialect", "")));
            String dialect = dialects instanceof List<?> list ? String.valueOf(list.get(0)) : fail(line);
            Object id = fields.getOrDefault("id", fields.get("rule") + " " + fields.get("case"));
            statements.add(new SharedStatement(
                    folder, id.toString(), Dialect.ofAdapter(dialect), String.valueOf(fields.get("sql"))));
        }
        return statements;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
