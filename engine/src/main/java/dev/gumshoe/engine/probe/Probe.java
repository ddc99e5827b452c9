package dev.gumshoe.engine.probe;

import static java.util.Objects.requireNonNull;

/**
 * A question that a rule wants answered, with its reason.
 *
 * @param reason for people: what the answer would tell
 * @param turn when it is asked
 */
public record Probe(Question question, String reason, Turn turn) {
    public Probe {
        requireNonNull(question, "question is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(turn, "turn is null");
    }

    /** What is asked at once. */
    public Probe(Question question, String reason) {
        this(question, reason, Turn.AT_ONCE);
    }

    /** When a probe is asked. What the answers of an earlier turn make needless is not asked. */
    public enum Turn {
        /** In the round in which a rule wants it. */
        AT_ONCE,
        /** Once nothing is left to ask at once. */
        LATE,
        /** Once nothing else at all is left to ask. */
        LAST
    }
}
