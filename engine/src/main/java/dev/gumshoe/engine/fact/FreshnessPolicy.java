package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * Whether a source's age is ever checked.
 *
 * @param checked true where it has a period after which it warns or fails
 * @param loadedAt the column that says when a row came; empty where none does
 */
public record FreshnessPolicy(UniqueId source, boolean checked, String loadedAt) implements Fact {
    public FreshnessPolicy {
        requireNonNull(source, "source is null");
        requireNonNull(loadedAt, "loadedAt is null");
    }
}
