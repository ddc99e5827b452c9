package dev.gumshoe.adapters.dbt.manifest;

/** A use of the data outside dbt. What the manifest does not say is empty. */
public record ManifestExposure(
        NodeHeader header,
        String label,
        String kind,
        String maturity,
        String url,
        Owner owner,
        boolean enabled,
        Dependencies dependsOn)
        implements ManifestEntry {}
