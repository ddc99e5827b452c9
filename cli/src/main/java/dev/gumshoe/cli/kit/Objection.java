package dev.gumshoe.cli.kit;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.engine.rules.RuleProblem;

/**
 * Something that is wrong with a pattern.
 *
 * @param where the file, with a line where there is one
 * @param what {@code what is wrong; expected what was expected}
 */
public record Objection(String where, String what) {
    public Objection {
        requireNonNull(where, "where is null");
        requireNonNull(what, "what is null");
    }

    static Objection of(Object where, String wrong, String expected) {
        return new Objection(where.toString(), wrong + "; expected " + expected);
    }

    static Objection of(String file, RuleProblem problem) {
        String hint = problem.word().isEmpty() ? "" : DidYouMean.hint(problem.word(), problem.candidates());
        return of(file + ":" + problem.line(), problem.wrong(), problem.expected() + hint);
    }

    /** One line for a person. */
    public String line() {
        return where + ": " + what;
    }
}
