package dev.gumshoe.lineage.impact;

/** What a name means where a column of that name comes to be. */
enum Sense {
    /** What it has always meant. */
    SAME,
    /** A column of one relation or of another. */
    AMBIGUOUS,
    /** One of two columns of the same relation. */
    TWIN,
    /** The new column, where it was an alias or a column of the query around. */
    TAKEN_OVER
}
