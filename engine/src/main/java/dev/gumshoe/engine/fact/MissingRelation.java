package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** The manifest says that the node has a relation; the warehouse has none of that name. */
public record MissingRelation(UniqueId node, RelationName relation) implements Fact {
    public MissingRelation {
        requireNonNull(node, "node is null");
        requireNonNull(relation, "relation is null");
    }
}
