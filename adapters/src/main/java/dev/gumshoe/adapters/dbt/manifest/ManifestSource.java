package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.engine.fact.FreshnessStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A relation that dbt reads and does not build. What the manifest does not say is empty.
 *
 * @param sourceName the group of sources that it is one of
 */
public record ManifestSource(
        NodeHeader header,
        String sourceName,
        String identifier,
        String loader,
        boolean enabled,
        FreshnessPolicy freshness,
        List<ManifestColumn> columns)
        implements ManifestEntry {
    public ManifestSource {
        columns = List.copyOf(columns);
    }

    @Override
    public Dependencies dependsOn() {
        return Dependencies.NONE;
    }

    /**
     * How old the source's newest row may be.
     *
     * @param after the age from which the source is in that status; empty where there is no policy
     * @param filter the condition of the rows that count; empty for all
     */
    public record FreshnessPolicy(
            String loadedAtField, String loadedAtQuery, Map<FreshnessStatus, Duration> after, String filter) {
        public FreshnessPolicy {
            after = Map.copyOf(after);
        }
    }
}
