package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * A join that compares columns of both sides by more than equality: a range, an inequality, a pattern. That a row meets several is then meant.
 *
 * @param condition the conjunct as written
 */
public record RangeJoin(StageId join, String condition) implements Fact {
    public RangeJoin {
        requireNonNull(join, "join is null");
        requireNonNull(condition, "condition is null");
    }

    /** The node whose SQL it is. */
    public UniqueId model() {
        return join.model();
    }
}
