package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** A relation in one of the project's schemas that no node of the project accounts for. */
public record OrphanRelation(RelationName relation) implements Fact {
    public OrphanRelation {
        requireNonNull(relation, "relation is null");
    }
}
