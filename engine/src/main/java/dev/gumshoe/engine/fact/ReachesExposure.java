package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** An exposure lies downstream of a node, however far. */
public record ReachesExposure(UniqueId node, UniqueId exposure) implements Fact {
    public ReachesExposure {
        requireNonNull(node, "node is null");
        requireNonNull(exposure, "exposure is null");
    }
}
