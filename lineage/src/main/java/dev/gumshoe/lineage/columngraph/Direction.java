package dev.gumshoe.lineage.columngraph;

/** Which way a walk goes along the edges. */
enum Direction {
    UPSTREAM,
    DOWNSTREAM
}
