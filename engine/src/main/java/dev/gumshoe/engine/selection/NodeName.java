package dev.gumshoe.engine.selection;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a node is called.
 *
 * @param sourceName the group of sources that a source is one of; empty for what is not a source
 * @param fqn dbt's fully qualified name: package, folders, name, and a versioned model's version
 */
public record NodeName(String name, String packageName, String sourceName, List<String> fqn) {
    public NodeName {
        requireNonNull(name, "name is null");
        requireNonNull(packageName, "packageName is null");
        requireNonNull(sourceName, "sourceName is null");
        fqn = List.copyOf(fqn);
    }
}
