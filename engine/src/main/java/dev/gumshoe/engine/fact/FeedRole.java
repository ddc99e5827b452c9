package dev.gumshoe.engine.fact;

/** What the rows of an input are to a stage. */
public enum FeedRole {
    /** The rows that the stage passes on: the left side of a join, the input of a filter, each branch of a UNION. */
    SPINE,
    /** Rows that decide or decorate: the joined side, a subquery in a condition. */
    SIDE
}
