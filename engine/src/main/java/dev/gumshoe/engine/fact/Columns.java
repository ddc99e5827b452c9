package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The columns of a node's relation, in order.
 *
 * @param all none where they are not known, or the node has no relation
 */
public record Columns(UniqueId node, List<NodeColumn> all) implements Fact {
    public Columns {
        requireNonNull(node, "node is null");
        all = List.copyOf(all);
    }

    /** Short, for traces: a relation may have hundreds. */
    @Override
    public String toString() {
        return "Columns[node=" + node + ", all=" + all.size() + "]";
    }
}
