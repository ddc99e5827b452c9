package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** A column of a node's relation. */
public record NodeColumn(UniqueId node, ColumnName name, TypeFamily type) implements Fact {
    public NodeColumn {
        requireNonNull(node, "node is null");
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
    }
}
