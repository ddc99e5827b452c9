package dev.gumshoe.adapters.dbt.manifest;

import java.util.List;

/** A model, seed, snapshot, analysis, operation or function. */
public record ManifestNode(
        NodeHeader header,
        NodeConfig config,
        NodeCode code,
        Dependencies dependsOn,
        List<ManifestColumn> columns,
        ModelInterface promises)
        implements ManifestEntry {
    public ManifestNode {
        columns = List.copyOf(columns);
    }

    @Override
    public boolean enabled() {
        return config.enabled();
    }

    /** True of a model that has no relation of its own: dbt writes it into those that read it. */
    public boolean isEphemeral() {
        return config.materialized().equals("ephemeral");
    }
}
