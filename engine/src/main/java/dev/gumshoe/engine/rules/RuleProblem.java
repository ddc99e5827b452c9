package dev.gumshoe.engine.rules;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something in a file of rules that is not as it must be.
 *
 * @param line from 1
 * @param word a word that may be mistyped; empty where none is
 * @param candidates what it may have been meant to be
 */
public record RuleProblem(int line, String wrong, String expected, String word, List<String> candidates) {
    public RuleProblem {
        requireNonNull(wrong, "wrong is null");
        requireNonNull(expected, "expected is null");
        requireNonNull(word, "word is null");
        candidates = List.copyOf(candidates);
    }

    static RuleProblem of(int line, String wrong, String expected) {
        return new RuleProblem(line, wrong, expected, "", List.of());
    }
}
