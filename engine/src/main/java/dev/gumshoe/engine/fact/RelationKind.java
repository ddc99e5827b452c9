package dev.gumshoe.engine.fact;

/** What the warehouse says a relation is. */
public enum RelationKind {
    TABLE,
    VIEW,
    OTHER
}
