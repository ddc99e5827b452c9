package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * One equality of a join condition.
 *
 * @param left the expression over the rows so far, as written
 * @param right the expression over the joined side, as written
 * @param leftType the type of the column under the left expression, casts taken off
 */
public record JoinKey(StageId join, int ordinal, String left, TypeFamily leftType, String right, TypeFamily rightType)
        implements Fact {
    public JoinKey {
        requireNonNull(join, "join is null");
        requireNonNull(left, "left is null");
        requireNonNull(leftType, "leftType is null");
        requireNonNull(right, "right is null");
        requireNonNull(rightType, "rightType is null");
    }

    /** The node whose SQL it is. */
    public UniqueId model() {
        return join.model();
    }
}
