package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * A node of the dbt project.
 *
 * @param path where the node is written, relative to the project; empty where the manifest does not say
 * @param materialization {@code view}, {@code table}, {@code incremental}, {@code ephemeral}, a custom one; empty for
 *     what is not materialized
 */
public record Node(UniqueId id, ResourceType type, String name, String packageName, String path, String materialization)
        implements Fact {
    public Node {
        requireNonNull(id, "id is null");
        requireNonNull(type, "type is null");
        requireNonNull(name, "name is null");
        requireNonNull(packageName, "packageName is null");
        requireNonNull(path, "path is null");
        requireNonNull(materialization, "materialization is null");
    }
}
