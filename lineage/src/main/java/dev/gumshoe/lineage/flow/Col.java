package dev.gumshoe.lineage.flow;

import dev.gumshoe.lineage.sql.SourcePosition;

/**
 * A column of a query or a relation.
 *
 * @param name as the warehouse knows it; empty where it makes one up
 */
record Col(String name, Origins origins, Nullability nullability, SourcePosition position) {
    static final SourcePosition NOWHERE = new SourcePosition(0, 0);

    /** Stands for the columns that a star hands on from a relation whose columns are not known. */
    boolean isStar() {
        return name.equals(Origin.EVERY_COLUMN);
    }

    Col named(String other) {
        return name.equals(other) ? this : new Col(other, origins, nullability, position);
    }

    Col madeNullable() {
        return nullability == Nullability.NULLABLE ? this : new Col(name, origins, Nullability.NULLABLE, position);
    }
}
