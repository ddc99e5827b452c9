package dev.gumshoe.engine.fact;

/** The ways in which a part of SQL could be written differently. */
public enum VariantKind {
    /** A left join as an inner join. */
    JOIN_KEEPS_MATCHES,
    /** A join by another column of the same kind. */
    OTHER_KEY,
    /** A filter without one of its conditions. */
    WITHOUT_CONDITION,
    /** A bound that takes its own value in, or leaves it out. */
    OTHER_BOUND,
    /** A grouping without a column that nothing selects. */
    COARSER_GROUPS,
    /** One row kept of each smaller set. */
    FINER_PARTITION,
    /** Another row of each set kept: the last instead of the first. */
    OTHER_ORDER,
    /** Equal rows taken once. */
    WITH_DISTINCT,
    /** A union that keeps equal rows. */
    UNION_KEEPS_ALL,
    /** A union that takes equal rows once. */
    UNION_TAKES_ONCE,
    /** Another column of the same type and source. */
    OTHER_COLUMN,
    /** A product or quotient without its constant factor. */
    WITHOUT_FACTOR,
    /** An amount with the other sign. */
    OTHER_SIGN,
    /** A value as it is, not cast to another type. */
    WITHOUT_CAST,
    /** A time that is not shifted. */
    WITHOUT_SHIFT,
    /** Another aggregate function. */
    OTHER_AGGREGATE
}
