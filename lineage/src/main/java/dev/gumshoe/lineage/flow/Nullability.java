package dev.gumshoe.lineage.flow;

/** Whether a column can be null. */
public enum Nullability {
    NOT_NULL,
    /** The SQL makes it null for some rows: the far side of an outer join, a CASE without ELSE. */
    NULLABLE,
    /** Neither the SQL nor what is known of its sources tells. */
    UNKNOWN;

    /** Of a value made from two, null where either is. */
    Nullability with(Nullability other) {
        if (this == NULLABLE || other == NULLABLE) {
            return NULLABLE;
        }
        return this == NOT_NULL && other == NOT_NULL ? NOT_NULL : UNKNOWN;
    }
}
