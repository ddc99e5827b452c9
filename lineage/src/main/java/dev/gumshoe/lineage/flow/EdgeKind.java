package dev.gumshoe.lineage.flow;

/** What one column does to another. */
public enum EdgeKind {
    /** Its value is part of the other's value. */
    VALUE,
    /** It decides which rows there are, or which of several values is taken, and is itself no part of the value. */
    PREDICATE
}
