package dev.gumshoe.adapters.dbt.manifest;

import java.util.Map;

/**
 * A metric. What the manifest does not say is empty.
 *
 * @param kind {@code simple}, {@code ratio}, {@code derived}, {@code cumulative}, {@code conversion}; before dbt
 *     1.6 the calculation: {@code sum}
 * @param expression of metrics before dbt 1.6
 * @param parameters the metric's {@code type_params} as plain Java
 */
public record ManifestMetric(
        NodeHeader header,
        String label,
        String kind,
        String expression,
        Map<String, Object> parameters,
        boolean enabled,
        Dependencies dependsOn)
        implements ManifestEntry {}
