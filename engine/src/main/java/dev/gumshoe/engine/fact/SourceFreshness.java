package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * The result of checking one source against its freshness policy. A source never checked has none.
 *
 * @param maxLoadedAt the newest {@code loaded_at_field} value that the check saw
 */
public record SourceFreshness(UniqueId source, FreshnessStatus status, Instant maxLoadedAt, Instant checkedAt)
        implements Fact {
    public SourceFreshness {
        requireNonNull(source, "source is null");
        requireNonNull(status, "status is null");
        requireNonNull(maxLoadedAt, "maxLoadedAt is null");
        requireNonNull(checkedAt, "checkedAt is null");
    }

    /** How far behind the source was when it was checked. */
    public Duration lag() {
        return Duration.between(maxLoadedAt, checkedAt);
    }
}
