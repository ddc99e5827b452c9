package dev.gumshoe.engine.fact;

/** What a hypothesis is about: a whole node, or one stage of a node's SQL. */
public sealed interface Subject permits UniqueId, StageId {

    /** The node that the subject is, or is part of. */
    default UniqueId node() {
        return this instanceof StageId stage ? stage.model() : (UniqueId) this;
    }
}
