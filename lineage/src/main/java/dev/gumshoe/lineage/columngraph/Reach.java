package dev.gumshoe.lineage.columngraph;

/** Which edges a question follows. */
public enum Reach {
    /** Those that hand values on. */
    VALUES,
    /** Those that decide which rows there are as well. */
    VALUES_AND_PREDICATES
}
