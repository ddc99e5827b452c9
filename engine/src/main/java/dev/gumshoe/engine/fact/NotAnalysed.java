package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** The node's SQL could not be split into stages, so that only table-level lineage is known of it. */
public record NotAnalysed(UniqueId node, String reason) implements Fact {
    public NotAnalysed {
        requireNonNull(node, "node is null");
        requireNonNull(reason, "reason is null");
    }
}
