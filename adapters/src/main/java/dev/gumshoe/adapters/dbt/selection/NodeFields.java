package dev.gumshoe.adapters.dbt.selection;

import dev.gumshoe.adapters.file.JsonObject;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.selection.ModelTerms;
import dev.gumshoe.engine.selection.NodeFiles;
import dev.gumshoe.engine.selection.NodeName;
import dev.gumshoe.engine.selection.SelectableNode;
import java.util.List;
import java.util.Map;

/** Binds one entry of a manifest. */
final class NodeFields {
    private static final String PACKAGE_END = "://";

    private NodeFields() {}

    static SelectableNode bind(String id, JsonObject json, boolean compared) {
        UniqueId uniqueId = id(id, json);
        String stated = json.text("resource_type");
        String resourceType = stated.isEmpty() ? uniqueId.resourceType() : stated;
        JsonObject dependsOn = json.object("depends_on");
        return new SelectableNode(
                uniqueId,
                resourceType,
                name(json),
                files(json),
                resourceType.equals("unit_test") ? json.object("config").texts("tags") : json.texts("tags"),
                json.plain("config"),
                resourceType.equals("model") ? terms(json) : unitTerms(json),
                json.object("test_metadata").text("name"),
                resourceType.equals("seed") ? List.of() : nodes(dependsOn),
                dependsOn.texts("macros"),
                compared ? StateFields.of(resourceType, json.plain()) : Map.of());
    }

    private static UniqueId id(String id, JsonObject json) {
        if (id.isBlank()) {
            throw json.about("an entry").error("has a blank unique_id", "dbt's own name of it");
        }
        return new UniqueId(id);
    }

    private static NodeName name(JsonObject json) {
        String name = json.requiredText("name");
        List<String> fqn = json.texts("fqn");
        String packageName = json.text("package_name");
        return new NodeName(
                name, packageName, json.text("source_name"), fqn.isEmpty() ? List.of(packageName, name) : fqn);
    }

    /** The patch is noted as {@code package://path}. */
    private static NodeFiles files(JsonObject json) {
        String patch = json.text("patch_path");
        int end = patch.indexOf(PACKAGE_END);
        return new NodeFiles(
                json.text("original_file_path"), end < 0 ? patch : patch.substring(end + PACKAGE_END.length()));
    }

    /** Where a manifest is older than access, all models are what dbt says they are by default. */
    private static ModelTerms terms(JsonObject json) {
        String access = json.text("access");
        return new ModelTerms(
                access.isEmpty() ? "protected" : access, json.text("version"), json.text("latest_version"));
    }

    /** A unit test is of one version of a model, which is part of its name. */
    private static ModelTerms unitTerms(JsonObject json) {
        return new ModelTerms("", json.text("version"), "");
    }

    private static List<UniqueId> nodes(JsonObject dependsOn) {
        return dependsOn.texts("nodes").stream()
                .filter(id -> !id.isBlank())
                .map(UniqueId::new)
                .distinct()
                .toList();
    }
}
