package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** Where a node's rows are in the warehouse. An ephemeral model has none. */
public record NodeRelation(UniqueId node, RelationName relation) implements Fact {
    public NodeRelation {
        requireNonNull(node, "node is null");
        requireNonNull(relation, "relation is null");
    }

    /** The relation's own name, without database and schema. */
    public String identifier() {
        return relation.identifier();
    }
}
