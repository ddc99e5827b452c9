package dev.gumshoe.engine.casefile;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A person's word that findings are known and not to be reported, and what came of it.
 *
 * @param where the file and line, or the node, where it is written
 * @param pattern the pattern's id, or {@code *} for any
 * @param node as it is written: a name, or a selection
 * @param until the last day on which it holds: {@code 2027-01-31}
 * @param judgedOn the day on which the investigation ran
 * @param findings what it kept out of the case
 */
public record Suppression(
        String where,
        String pattern,
        String node,
        String reason,
        String until,
        State state,
        String judgedOn,
        List<Suppressed> findings) {
    public Suppression {
        requireNonNull(where, "where is null");
        requireNonNull(pattern, "pattern is null");
        requireNonNull(node, "node is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(until, "until is null");
        requireNonNull(state, "state is null");
        requireNonNull(judgedOn, "judgedOn is null");
        findings = List.copyOf(findings);
    }

    /** What came of a suppression. */
    public enum State {
        /** It kept findings out of the case. */
        APPLIED,
        /** Its day is over: what it speaks of is reported. */
        EXPIRED,
        /** Nothing was found that it speaks of. */
        UNMATCHED
    }

    /**
     * A finding that is not reported.
     *
     * @param id the id that it would have
     */
    public record Suppressed(String id, String pattern, String at, String headline) {
        public Suppressed {
            requireNonNull(id, "id is null");
            requireNonNull(pattern, "pattern is null");
            requireNonNull(at, "at is null");
            requireNonNull(headline, "headline is null");
        }
    }
}
