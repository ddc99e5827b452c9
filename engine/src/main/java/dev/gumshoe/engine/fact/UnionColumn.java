package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * A column of one branch of a set operation.
 *
 * @param branch from 0
 * @param position from 0; columns of equal position are put together
 * @param name the branch's own name for it
 * @param literal true where the branch fills it with a literal or NULL
 */
public record UnionColumn(StageId union, int branch, int position, String name, TypeFamily type, boolean literal)
        implements Fact {
    public UnionColumn {
        requireNonNull(union, "union is null");
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
    }

    /** The node whose SQL it is. */
    public UniqueId model() {
        return union.model();
    }
}
