package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * A filter's conjunct can only be true of rows for which an outer join found a match: every column of it comes from the
 * joined side and a NULL makes it NULL or false.
 */
public record NullRejection(StageId filter, int predicate, StageId join) implements Fact {
    public NullRejection {
        requireNonNull(filter, "filter is null");
        requireNonNull(join, "join is null");
    }

    /** The node whose SQL it is. */
    public UniqueId model() {
        return filter.model();
    }
}
