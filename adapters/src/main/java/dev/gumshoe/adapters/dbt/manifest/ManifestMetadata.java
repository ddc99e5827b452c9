package dev.gumshoe.adapters.dbt.manifest;

/**
 * Who wrote the manifest, and when. What it does not say is empty.
 *
 * @param generatedAt as written
 * @param projectName empty before dbt 1.6
 */
public record ManifestMetadata(
        int schemaVersion,
        String dbtVersion,
        String adapterType,
        String generatedAt,
        String projectName,
        String invocationId) {}
