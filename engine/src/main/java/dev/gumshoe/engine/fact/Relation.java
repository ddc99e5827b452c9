package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** A relation that is in the warehouse, by its {@code information_schema}. */
public record Relation(RelationName name, RelationKind kind) implements Fact {
    public Relation {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
    }
}
