package dev.gumshoe.adapters.dbt.selection;

import dev.gumshoe.engine.selection.StateAspect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a node is compared by with its earlier state. Which fields count for which kind of node is dbt-core's rule:
 * {@code same_contents} and what it calls, in {@code dbt/contracts/graph/nodes.py}, and {@code CompareBehavior} in the
 * configurations.
 */
final class StateFields {
    private static final Set<String> OF_THE_RELATION = Set.of("alias", "schema", "database", "tags", "group");

    private static final Set<String> OF_A_TEST = Set.of(
            "severity", "where", "limit", "fail_calc", "warn_if", "error_if", "store_failures", "store_failures_as");

    /** Of each kind that has no code, the fields that make it what it is. */
    private static final Map<String, List<String>> OF_ITS_KIND = Map.of(
            "source", List.of("fqn", "quoting", "freshness", "loaded_at_field", "external"),
            "exposure", List.of("fqn", "type", "owner", "maturity", "url", "description", "label"),
            "metric", List.of("type", "description", "label"),
            "semantic_model",
                    List.of(
                            "model",
                            "description",
                            "defaults",
                            "entities",
                            "dimensions",
                            "measures",
                            "primary_entity",
                            "group"),
            "saved_query", List.of("description", "label", "group", "tags"),
            "unit_test", List.of("checksum"));

    /** Of each kind that has code, the fields beside it. */
    private static final Map<String, List<String>> BESIDE_THE_CODE = Map.of(
            "model", List.of("fqn", "latest_version", "access", "deprecation_date"),
            "function", List.of("fqn", "arguments", "returns"));

    private final String kind;
    private final Map<String, Object> node;

    private StateFields(String kind, Map<String, Object> node) {
        this.kind = kind;
        this.node = node;
    }

    static Map<StateAspect, Object> of(String resourceType, Map<String, Object> node) {
        StateFields fields = new StateFields(resourceType, node);
        return OF_ITS_KIND.containsKey(resourceType) ? fields.withoutCode() : fields.withCode();
    }

    private Map<StateAspect, Object> withCode() {
        Map<StateAspect, Object> aspects = new EnumMap<>(StateAspect.class);
        aspects.put(StateAspect.BODY, kind.equals("seed") ? Checksum.of(node.get("checksum")) : body());
        aspects.put(StateAspect.CONFIGS, configs());
        aspects.put(StateAspect.RELATION, only(map("unrendered_config"), List.of("database", "schema", "alias")));
        aspects.put(StateAspect.DESCRIPTION, node.getOrDefault("description", ""));
        aspects.put(StateAspect.COLUMN_DESCRIPTIONS, columnDescriptions());
        aspects.put(StateAspect.CONTRACT, contract());
        aspects.put(StateAspect.REST, only(node, BESIDE_THE_CODE.getOrDefault(kind, List.of("fqn"))));
        return aspects;
    }

    private Map<StateAspect, Object> withoutCode() {
        Map<StateAspect, Object> aspects = new EnumMap<>(StateAspect.class);
        Map<String, Object> rest = new HashMap<>(only(node, OF_ITS_KIND.getOrDefault(kind, List.of())));
        switch (kind) {
            case "source" -> aspects.put(StateAspect.RELATION, only(node, List.of("database", "schema", "identifier")));
            case "exposure" -> rest.put("reads", Set.copyOf(SavedQueryParts.texts(map(node, "depends_on"), "nodes")));
            case "saved_query" -> rest.putAll(SavedQueryParts.of(node));
            default -> {}
        }
        if (!kind.equals("unit_test")) {
            aspects.put(StateAspect.CONFIGS, configs());
        }
        aspects.put(StateAspect.REST, rest);
        return aspects;
    }

    private Object body() {
        Object code = node.get("raw_code");
        return code == null ? node.getOrDefault("raw_sql", "") : code;
    }

    /** As written, for a rendered configuration differs between environments; two kinds are compared as rendered. */
    private Map<String, Object> configs() {
        Map<String, Object> written = map("unrendered_config");
        return switch (kind) {
            case "semantic_model", "saved_query" -> map("config");
            case "test" -> only(written, OF_A_TEST);
            case "metric" -> without(written, Set.of("group"));
            case "source", "exposure" -> written;
            default -> without(written, OF_THE_RELATION);
        };
    }

    private Map<String, Object> columnDescriptions() {
        Map<String, Object> descriptions = new HashMap<>();
        map("columns").forEach((name, column) -> {
            Object description = column instanceof Map<?, ?> fields ? fields.get("description") : null;
            descriptions.put(name, description == null ? "" : description);
        });
        return descriptions;
    }

    /** Only a contract that is enforced is one. */
    private Object contract() {
        Map<String, Object> contract = map("contract");
        boolean enforced = kind.equals("model") && Boolean.TRUE.equals(contract.get("enforced"));
        return enforced ? List.of(contract.getOrDefault("checksum", "")) : List.of();
    }

    private Map<String, Object> map(String key) {
        return map(node, key);
    }

    static Map<String, Object> map(Map<?, ?> of, String key) {
        Map<String, Object> map = new HashMap<>();
        if (of.get(key) instanceof Map<?, ?> members) {
            members.forEach((name, value) -> map.put(String.valueOf(name), value));
        }
        return map;
    }

    /** What is empty says as much as what is absent: dbt's versions differ in which of the two they write. */
    static Map<String, Object> only(Map<String, Object> map, Iterable<String> keys) {
        Map<String, Object> some = new HashMap<>();
        for (String key : keys) {
            Object value = map.get(key);
            if (value != null && !isEmpty(value)) {
                some.put(key, value);
            }
        }
        return some;
    }

    private static Map<String, Object> without(Map<String, Object> map, Set<String> keys) {
        Set<String> left = new HashSet<>(map.keySet());
        left.removeAll(keys);
        Map<String, Object> rest = new HashMap<>();
        left.forEach(key -> rest.put(key, map.getOrDefault(key, "")));
        return rest;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Map<?, ?> map
                ? map.values().stream().allMatch(StateFields::isEmpty)
                : value instanceof List<?> list && new ArrayList<>(list).isEmpty();
    }
}
