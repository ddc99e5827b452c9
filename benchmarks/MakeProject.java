import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes one large project of small ones: their manifests repeated under other ids and schemas until it has enough models.
 *
 * <p>Arguments: the folder to write to, the number of models, then manifests.
 */
public final class MakeProject {
    private static final Set<String> PARTS = Set.of("nodes", "sources", "exposures");

    public static void main(String[] args) throws Exception {
        ObjectMapper json = new ObjectMapper();
        int wanted = Integer.parseInt(args[1]);
        List<JsonNode> manifests = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            manifests.add(json.readTree(Path.of(args[i]).toFile()));
        }
        ObjectNode whole = json.createObjectNode();
        whole.set("metadata", manifests.get(0).get("metadata"));
        PARTS.forEach(whole::putObject);
        whole.putObject("macros");
        whole.putObject("metrics");
        whole.putObject("disabled");
        ObjectNode catalog = json.createObjectNode();
        catalog.putObject("metadata")
                .put("dbt_schema_version", "https://schemas.getdbt.com/dbt/catalog/v1.json")
                .put("generated_at", "2026-01-01T00:00:00Z");
        List.of("nodes", "sources").forEach(catalog::putObject);
        int models = 0;
        for (int copy = 0; models < wanted; copy++) {
            JsonNode manifest = manifests.get(copy % manifests.size());
            addCatalog(Path.of(args[2 + copy % manifests.size()]).resolveSibling("catalog.json"), manifest, copy, catalog);
            for (String part : PARTS) {
                for (var entry : (Iterable<java.util.Map.Entry<String, JsonNode>>) manifest.get(part)::fields) {
                    if (models >= wanted && entry.getKey().startsWith("model.")) {
                        continue;
                    }
                    JsonNode renamed = json.readTree(rename(json.writeValueAsString(entry.getValue()), manifest, copy));
                    ((ObjectNode) whole.get(part)).set(renamed.get("unique_id").asText(), renamed);
                    models += entry.getKey().startsWith("model.") ? 1 : 0;
                }
            }
        }
        Path target = Files.createDirectories(Path.of(args[0]).resolve("target"));
        json.writeValue(target.resolve("manifest.json").toFile(), whole);
        json.writeValue(target.resolve("catalog.json").toFile(), catalog);
        Files.writeString(Path.of(args[0]).resolve("dbt_project.yml"), "name: large\nprofile: large\n");
        System.out.printf("%d %d%n", models, Files.size(target.resolve("manifest.json")));
    }

    private static void addCatalog(Path file, JsonNode manifest, int copy, ObjectNode whole) throws Exception {
        if (!Files.exists(file)) {
            return;
        }
        ObjectMapper json = new ObjectMapper();
        JsonNode catalog = json.readTree(json.writeValueAsString(json.readTree(file.toFile())));
        for (String part : List.of("nodes", "sources")) {
            for (var entry : (Iterable<java.util.Map.Entry<String, JsonNode>>) catalog.path(part)::fields) {
                JsonNode renamed = json.readTree(rename(json.writeValueAsString(entry.getValue()), manifest, copy));
                ((ObjectNode) whole.get(part)).set(renamed.path("unique_id").asText(), renamed);
            }
        }
    }

    /** Every package and schema of the manifest gets the copy's number. */
    private static String rename(String node, JsonNode manifest, int copy) {
        String renamed = node;
        java.util.Set<String> packages = new java.util.TreeSet<>();
        java.util.Set<String> schemas = new java.util.TreeSet<>();
        manifest.get("nodes").forEach(other -> {
            packages.add(other.path("package_name").asText());
            schemas.add(other.path("schema").asText());
        });
        manifest.get("sources").forEach(other -> schemas.add(other.path("schema").asText()));
        for (String name : packages) {
            for (String type : List.of("model", "seed", "source", "test", "snapshot", "exposure", "operation")) {
                renamed = renamed.replace("\"" + type + "." + name + ".", "\"" + type + "." + name + "_" + copy + ".");
            }
        }
        for (String schema : schemas) {
            renamed = renamed.replace("\\\"" + schema + "\\\"", "\\\"" + schema + "_" + copy + "\\\"")
                    .replace("\"schema\":\"" + schema + "\"", "\"schema\":\"" + schema + "_" + copy + "\"");
        }
        return renamed;
    }
}
