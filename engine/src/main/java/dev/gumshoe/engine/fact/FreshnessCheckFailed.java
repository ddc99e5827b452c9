package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** A source freshness check that could not run. */
public record FreshnessCheckFailed(UniqueId source, String message) implements Fact {
    public FreshnessCheckFailed {
        requireNonNull(source, "source is null");
        requireNonNull(message, "message is null");
    }
}
