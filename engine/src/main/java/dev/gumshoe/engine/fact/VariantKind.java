package dev.gumshoe.engine.fact;

/** The ways in which a part of SQL could be written differently. */
public enum VariantKind {
    /** A left join as an inner join. */
    JOIN_KEEPS_MATCHES,
    /** A filter without one of its conditions. */
    WITHOUT_CONDITION,
    /** A filter with one more condition, such as others have on a column of that name. */
    WITH_CONDITION,
    /** The first row of each numbered set, where rows are numbered and all are kept. */
    WITH_FIRST_ROW,
    /** The rows of a CTE that nothing reads put under those of another with the same columns. */
    WITH_BRANCH,
    /** A join that compares another column. */
    OTHER_KEY,
    /** A join that compares one more column, which both sides call the same. */
    ONE_MORE_KEY,
    /** The last row of each set instead of the first. */
    OTHER_ORDER,
    /** An amount without its sign. */
    WITHOUT_SIGN,
    /** An amount below 0, or with the sign that most amounts of its category have. */
    USUAL_SIGN,
    /** The average amount where there is none: no way to write it, but a measure of what is missing. */
    WITH_AVERAGE,
    /** A hundredth of the amounts that are far above the usual one. */
    IN_UNITS,
    /** A bound that takes its own value in, or leaves it out. */
    OTHER_BOUND,
    /** A grouping without a column that nothing selects. */
    COARSER_GROUPS,
    /** Groups by a text without the spaces at its ends. */
    TRIMMED_GROUPS,
    /** Groups by a text in lower case, without the spaces at its ends. */
    GROUPS_IN_ONE_CASE,
    /** One row kept of each smaller set. */
    FINER_PARTITION,
    /** Equal rows taken once. */
    WITH_DISTINCT,
    /** Another column of the same type and source. */
    OTHER_COLUMN,
    /** A product or quotient without its constant factor. */
    WITHOUT_FACTOR,
    /** A quotient of numbers that are not made whole before. */
    WITHOUT_WHOLE,
    /** An amount of an outer join's other side that counts as 0 where there is no match. */
    WITH_DEFAULT,
    /** An amount with the other sign. */
    OTHER_SIGN,
    /** A time that is not shifted. */
    WITHOUT_SHIFT,
    /** Another aggregate function. */
    OTHER_AGGREGATE
}
