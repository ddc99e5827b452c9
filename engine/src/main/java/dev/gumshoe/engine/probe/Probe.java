package dev.gumshoe.engine.probe;

import static java.util.Objects.requireNonNull;

/**
 * A question that a rule wants answered, with its reason.
 *
 * @param reason for people: what the answer would tell
 */
public record Probe(Question question, String reason) {
    public Probe {
        requireNonNull(question, "question is null");
        requireNonNull(reason, "reason is null");
    }
}
