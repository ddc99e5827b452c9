package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;
import java.util.Optional;

/**
 * What every entry of a manifest has. What the manifest does not say is empty.
 *
 * @param resourceType by dbt's own name
 * @param path relative to the folder of its kind
 * @param originalFilePath relative to the project
 * @param patchPath the YAML file that describes it, as {@code package://path}
 */
public record NodeHeader(
        UniqueId id,
        String resourceType,
        String name,
        String packageName,
        String path,
        String originalFilePath,
        String patchPath,
        String description,
        List<String> tags,
        String group) {
    public NodeHeader {
        tags = List.copyOf(tags);
    }

    /** The resource type, where it is one that we know. */
    public Optional<ResourceType> type() {
        return ResourceTypes.of(resourceType);
    }
}
