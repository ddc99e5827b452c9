package dev.gumshoe.adapters.dbt.manifest;

import java.util.List;

/** A saved query of metrics. */
public record ManifestSavedQuery(
        NodeHeader header, String label, List<String> metrics, boolean enabled, Dependencies dependsOn)
        implements ManifestEntry {
    public ManifestSavedQuery {
        metrics = List.copyOf(metrics);
    }
}
