package dev.gumshoe.lineage.flow;

/**
 * A column of an item of a FROM clause, by their places from 0.
 *
 * @param item -1 where there is none
 */
record Place(int item, int column) {
    static final Place NONE = new Place(-1, -1);
}
