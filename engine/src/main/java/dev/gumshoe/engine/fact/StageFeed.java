package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** Rows of one stage go into another of the same node. */
public record StageFeed(StageId from, StageId to, FeedRole role) implements Fact {
    public StageFeed {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        requireNonNull(role, "role is null");
    }
}
