package dev.gumshoe.adapters.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Plans from the shared projects, read from manifest and catalog without the adapter that reads those. */
final class SharedPlan {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SharedPlan() {}

    static Path shared() {
        String named = System.getProperty("gumshoe.shared", "");
        return Stream.of(named, "../../shared", "../shared", "../../../shared")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(path -> Files.isDirectory(path.resolve("data")))
                .findFirst()
                .orElse(Path.of("shared-is-absent"));
    }

    static BuildPlan of(Path project) throws IOException {
        JsonNode nodes =
                JSON.readTree(project.resolve("manifest.json").toFile()).path("nodes");
        JsonNode catalog =
                JSON.readTree(project.resolve("catalog.json").toFile()).path("nodes");
        List<SeedTable> seeds = new ArrayList<>();
        List<BuildStep> steps = new ArrayList<>();
        for (JsonNode node : nodes) {
            switch (node.path("resource_type").asText()) {
                case "seed" -> seeds.add(seed(project, node, types(catalog, node)));
                case "model", "snapshot" -> steps.add(step(node, types(catalog, node)));
                default -> {}
            }
        }
        return new BuildPlan(seeds, steps, SqlDialect.POSTGRES);
    }

    /** The columns whose types the project itself declares, by seed. */
    static Map<UniqueId, Set<String>> declaredColumns(Path project) throws IOException {
        Map<UniqueId, Set<String>> declared = new HashMap<>();
        for (JsonNode node :
                JSON.readTree(project.resolve("manifest.json").toFile()).path("nodes")) {
            Set<String> columns = new HashSet<>();
            node.path("config")
                    .path("column_types")
                    .fieldNames()
                    .forEachRemaining(name -> columns.add(name.replace("\"", "").toLowerCase(Locale.ROOT)));
            declared.put(id(node), columns);
        }
        return declared;
    }

    private static SeedTable seed(Path project, JsonNode node, Map<String, String> types) {
        Path csv = project.resolve("seeds").resolve(node.path("name").asText() + ".csv");
        return new SeedTable(id(node), relation(node), csv, types);
    }

    private static Map<String, String> types(JsonNode catalog, JsonNode node) {
        Map<String, String> types = new LinkedHashMap<>();
        for (JsonNode column : catalog.path(id(node).value()).path("columns")) {
            types.put(
                    column.path("name").asText().toLowerCase(Locale.ROOT),
                    column.path("type").asText());
        }
        return types;
    }

    private static BuildStep step(JsonNode node, Map<String, String> types) {
        List<UniqueId> dependsOn = new ArrayList<>();
        node.path("depends_on").path("nodes").forEach(other -> dependsOn.add(new UniqueId(other.asText())));
        String sql = node.path("compiled_code").asText(node.path("compiled_sql").asText());
        String materialization = node.path("config").path("materialized").asText();
        return new BuildStep(id(node), relation(node), materialization, sql, dependsOn, types);
    }

    private static UniqueId id(JsonNode node) {
        return new UniqueId(node.path("unique_id").asText());
    }

    private static RelationName relation(JsonNode node) {
        String name = node.path("alias").asText(node.path("name").asText());
        return new RelationName(
                node.path("database").asText(), node.path("schema").asText(), name);
    }
}
