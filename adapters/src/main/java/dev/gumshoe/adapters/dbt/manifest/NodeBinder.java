package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.adapters.file.JsonObject;
import dev.gumshoe.engine.fact.ColumnName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds models, seeds, snapshots and their like. */
final class NodeBinder {
    private NodeBinder() {}

    static ManifestNode bind(NodeHeader header, JsonObject json) {
        return new ManifestNode(
                header, config(json), code(json), EntryBinder.dependencies(json), columns(json), promises(json));
    }

    static NodeCode code(JsonObject json) {
        String language = json.text("language");
        return new NodeCode(
                json.firstText("raw_code", "raw_sql"),
                json.firstText("compiled_code", "compiled_sql"),
                language.isEmpty() ? "sql" : language,
                checksum(json));
    }

    static List<ManifestColumn> columns(JsonObject json) {
        List<ManifestColumn> columns = new ArrayList<>();
        json.eachObject("columns", (key, column) -> columns.add(column(key, column)));
        return columns;
    }

    private static ManifestColumn column(String key, JsonObject json) {
        String name = json.text("name");
        return new ManifestColumn(
                new ColumnName(name.isEmpty() ? key : name),
                json.text("data_type"),
                json.text("description"),
                json.plain("meta"),
                json.objects("constraints").stream()
                        .map(constraint -> constraint.text("type"))
                        .toList());
    }

    private static NodeConfig config(JsonObject json) {
        Map<String, Object> all = json.plain("config");
        JsonObject config = json.object("config");
        return new NodeConfig(
                config.text("materialized"),
                config.flag("enabled", true),
                texts(all.get("unique_key")),
                config.text("incremental_strategy"),
                config.text("on_schema_change"),
                all);
    }

    /** A text or a list of texts; whatever else a custom materialization makes of it is left to {@code all}. */
    private static List<String> texts(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isBlank() ? List.of() : List.of(text);
        }
        boolean allTexts = value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        return allTexts && value instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    private static String checksum(JsonObject json) {
        if (!json.isObject("checksum")) {
            return json.text("checksum");
        }
        JsonObject checksum = json.object("checksum");
        String digest = checksum.text("checksum");
        return digest.isEmpty() ? "" : checksum.text("name") + ":" + digest;
    }

    private static ModelInterface promises(JsonObject json) {
        return new ModelInterface(
                json.text("access"),
                json.text("version"),
                json.text("latest_version"),
                json.object("contract").flag("enforced", false),
                json.objects("constraints").stream()
                        .map(constraint -> new ManifestConstraint(constraint.text("type"), constraint.texts("columns")))
                        .toList());
    }
}
