package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.Optional;

/** Something that a manifest lists under a {@code unique_id} and that depends, or may be depended, on. */
public sealed interface ManifestEntry
        permits ManifestExposure,
                ManifestMetric,
                ManifestNode,
                ManifestSavedQuery,
                ManifestSemanticModel,
                ManifestSource,
                ManifestTest,
                ManifestUnitTest {

    NodeHeader header();

    Dependencies dependsOn();

    default UniqueId id() {
        return header().id();
    }

    /** The resource type, where it is one that we know. */
    default Optional<ResourceType> type() {
        return header().type();
    }

    /** False where the project has switched the entry off and the manifest lists it all the same. */
    default boolean enabled() {
        return true;
    }
}
