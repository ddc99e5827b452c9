package dev.gumshoe.lineage.impact;

/** What has become of a column, or of the rows of a node. */
enum Mark {
    /** It is not there, or not by this name. */
    GONE,
    TYPE,
    /** It can be null. */
    NULLS,
    VALUES,
    ROWS
}
