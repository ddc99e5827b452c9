package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * The node differs from the earlier state that the project was compared with.
 *
 * @param change {@code new} or {@code modified}
 * @param detail the size of the change, for people: {@code 4 lines added, 1 removed}
 */
public record NodeChanged(UniqueId node, Change change, String detail) implements Fact {
    public NodeChanged {
        requireNonNull(node, "node is null");
        requireNonNull(change, "change is null");
        requireNonNull(detail, "detail is null");
    }

    /** How a node differs from its earlier state. */
    public enum Change {
        NEW,
        MODIFIED
    }
}
