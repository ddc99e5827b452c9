package dev.gumshoe.adapters.dbt.manifest;

import java.util.List;
import java.util.Map;

/**
 * A node's configuration, as dbt resolved it. What the manifest does not say is empty.
 *
 * @param uniqueKey the expressions of {@code unique_key}
 * @param all the whole configuration as plain Java, in the manifest's order and without nulls
 */
public record NodeConfig(
        String materialized,
        boolean enabled,
        List<String> uniqueKey,
        String incrementalStrategy,
        String onSchemaChange,
        Map<String, Object> all) {
    public NodeConfig {
        uniqueKey = List.copyOf(uniqueKey);
    }
}
