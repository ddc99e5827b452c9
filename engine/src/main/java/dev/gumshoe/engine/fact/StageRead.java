package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** A stage reads the rows of another node. */
public record StageRead(UniqueId model, StageId stage, UniqueId node, FeedRole role) implements Fact {
    public StageRead {
        requireNonNull(model, "model is null");
        requireNonNull(stage, "stage is null");
        requireNonNull(node, "node is null");
        requireNonNull(role, "role is null");
    }
}
