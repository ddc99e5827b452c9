package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** The values of a figure that someone expects come through the other side of a join: a row without a match has none of them. */
public record JoinedValues(StageId join) implements Fact {
    public JoinedValues {
        requireNonNull(join, "join is null");
    }

    /** The node whose SQL it is. */
    public UniqueId model() {
        return join.model();
    }
}
