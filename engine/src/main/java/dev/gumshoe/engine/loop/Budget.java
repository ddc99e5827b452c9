package dev.gumshoe.engine.loop;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a case may cost.
 *
 * @param queries the most statements
 * @param time the most wall time; each statement may take what is left of it
 * @param rows the most rows that may come back in all
 */
public record Budget(int queries, Duration time, int rows) {
    /** Enough for a lead in a project of some hundred models. */
    public static final Budget DEFAULT = new Budget(2_000, Duration.ofMinutes(15), 2_000_000);

    public Budget {
        requireNonNull(time, "time is null");
        if (queries < 0 || rows < 0 || time.isNegative()) {
            throw new IllegalArgumentException("a budget is negative");
        }
    }
}
