package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.adapters.dbt.manifest.ManifestSemanticModel.Element;
import dev.gumshoe.adapters.file.JsonObject;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;

/** Binds what all entries have, and the entries that have little more. */
final class EntryBinder {
    private EntryBinder() {}

    static NodeHeader header(String id, JsonObject json) {
        return header(id, json, json.requiredText("resource_type"));
    }

    static NodeHeader header(String id, JsonObject json, String resourceType) {
        if (id.isBlank()) {
            throw json.about("an entry").error("has a blank unique_id", "dbt's own name of it");
        }
        return new NodeHeader(
                new UniqueId(id),
                resourceType,
                json.requiredText("name"),
                json.text("package_name"),
                json.text("path"),
                json.text("original_file_path"),
                json.text("patch_path"),
                json.text("description"),
                json.texts("tags"),
                json.text("group"));
    }

    static Dependencies dependencies(JsonObject json) {
        JsonObject dependsOn = json.object("depends_on");
        List<UniqueId> nodes = dependsOn.texts("nodes").stream()
                .filter(id -> !id.isBlank())
                .map(UniqueId::new)
                .distinct()
                .toList();
        return new Dependencies(nodes, dependsOn.texts("macros"));
    }

    static boolean enabled(JsonObject json) {
        return json.object("config").flag("enabled", true);
    }

    static Owner owner(JsonObject json) {
        return new Owner(json.text("name"), String.join(", ", json.texts("email")));
    }

    static ManifestExposure exposure(String id, JsonObject json) {
        return new ManifestExposure(
                header(id, json, "exposure"),
                json.text("label"),
                json.text("type"),
                json.text("maturity"),
                json.text("url"),
                owner(json.object("owner")),
                enabled(json),
                dependencies(json));
    }

    static ManifestMetric metric(String id, JsonObject json) {
        return new ManifestMetric(
                header(id, json, "metric"),
                json.text("label"),
                json.firstText("type", "calculation_method"),
                json.firstText("expression", "sql"),
                json.plain("type_params"),
                enabled(json),
                dependencies(json));
    }

    static ManifestSemanticModel semanticModel(String id, JsonObject json) {
        return new ManifestSemanticModel(
                header(id, json, "semantic_model"),
                elements(json, "entities", "type"),
                elements(json, "dimensions", "type"),
                elements(json, "measures", "agg"),
                enabled(json),
                dependencies(json));
    }

    static ManifestSavedQuery savedQuery(String id, JsonObject json) {
        return new ManifestSavedQuery(
                header(id, json, "saved_query"),
                json.text("label"),
                json.object("query_params").texts("metrics"),
                enabled(json),
                dependencies(json));
    }

    static ManifestUnitTest unitTest(String id, JsonObject json) {
        return new ManifestUnitTest(
                header(id, json, "unit_test"), json.text("model"), enabled(json), dependencies(json));
    }

    private static List<Element> elements(JsonObject json, String key, String kind) {
        return json.objects(key).stream()
                .map(element -> new Element(element.text("name"), element.text(kind), element.text("expr")))
                .toList();
    }
}
