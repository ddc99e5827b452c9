package dev.gumshoe.adapters.dbt.manifest;

/**
 * A unit test of a model.
 *
 * @param model the model's name
 */
public record ManifestUnitTest(NodeHeader header, String model, boolean enabled, Dependencies dependsOn)
        implements ManifestEntry {}
