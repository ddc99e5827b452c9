package dev.gumshoe.cli.kit;

import static java.util.Objects.requireNonNull;

/**
 * A finding whose truth is known.
 *
 * @param project in which it was found
 * @param stated the confidence that it stated, from 0 to 1
 * @param right whether the cause is there
 */
public record Judged(String project, String pattern, double stated, boolean right) {
    public Judged {
        requireNonNull(project, "project is null");
        requireNonNull(pattern, "pattern is null");
        if (!(stated >= 0 && stated <= 1)) {
            throw new IllegalArgumentException("a confidence of " + stated + "; expected 0 to 1");
        }
    }

    /** The square of how far what was stated is from what is so. */
    double error() {
        double miss = (right ? 1 : 0) - stated;
        return miss * miss;
    }
}
