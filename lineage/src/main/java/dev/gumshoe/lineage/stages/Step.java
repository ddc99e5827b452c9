package dev.gumshoe.lineage.stages;

/** What a stage does within its block. */
public sealed interface Step {

    /** Reads the first item of FROM, or the whole of a block that is not looked into. */
    record Scan() implements Step {}

    /**
     * Adds a join.
     *
     * @param index its place among the block's joins, from 0
     */
    record Join(int index) implements Step {}

    /** WHERE. */
    record Where() implements Step {}

    /** GROUP BY, or aggregate functions without it. */
    record Aggregate() implements Step {}

    /** HAVING. */
    record Having() implements Step {}

    /** QUALIFY. */
    record Qualify() implements Step {}

    /** DISTINCT. */
    record Distinct() implements Step {}

    /** UNION and the like. */
    record SetOperation() implements Step {}

    /** LIMIT, OFFSET, FETCH, TOP. */
    record Limit() implements Step {}
}
