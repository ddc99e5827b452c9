package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.engine.fact.ResourceType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** dbt's names of resource types. */
final class ResourceTypes {
    private static final Map<String, ResourceType> BY_NAME = byName();

    private ResourceTypes() {}

    static Optional<ResourceType> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, ResourceType> byName() {
        Map<String, ResourceType> names = new HashMap<>();
        for (ResourceType type : ResourceType.values()) {
            names.put(type.name().toLowerCase(Locale.ROOT), type);
        }
        // Queries that were run ad hoc, under the names that dbt gave them over time.
        names.put("rpc", ResourceType.OPERATION);
        names.put("sql operation", ResourceType.OPERATION);
        names.put("sql_operation", ResourceType.OPERATION);
        return Map.copyOf(names);
    }
}
