package dev.gumshoe.lineage.columngraph;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.UniqueId;

/** The rows of a node: which there are, whatever their values. */
public record RowsOf(UniqueId node) implements GraphPlace {
    public RowsOf {
        requireNonNull(node, "node is null");
    }

    @Override
    public String toString() {
        return "rows of " + node;
    }
}
