package dev.gumshoe.adapters.dbt.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a saved query that are compared with its earlier state. */
final class SavedQueryParts {
    private SavedQueryParts() {}

    static Map<String, Object> of(Map<String, Object> query) {
        Map<String, Object> parts = new HashMap<>();
        parts.putAll(StateFields.only(StateFields.map(query, "query_params"), List.of("metrics", "group_by", "where")));
        parts.put("exports", exports(query.get("exports")));
        return parts;
    }

    /** Each export's name and where it is written, as configured. */
    private static List<Object> exports(@Nullable Object exports) {
        return exports instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(export -> export((Map<?, ?>) export))
                        .toList()
                : List.of();
    }

    private static Object export(Map<?, ?> export) {
        Map<String, Object> written = StateFields.map(export, "unrendered_config");
        return List.of(
                String.valueOf(export.get("name")), StateFields.only(written, List.of("export_as", "schema", "alias")));
    }

    static List<String> texts(Map<String, Object> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
