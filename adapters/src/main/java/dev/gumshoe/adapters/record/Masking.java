package dev.gumshoe.adapters.record;

import dev.gumshoe.engine.fact.Lead;
import java.util.regex.Pattern;

/** Takes out of a record what may be about a person and is not needed to decide. */
final class Masking {
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    /** What messages quote of cells. */
    private static final Pattern VALUE = Pattern.compile("'[^']*'|\"[^\"]*\"|\\([^()]*\\d[^()]*\\)");

    private Masking() {}

    /** The text without addresses of mail. */
    static String text(String text) {
        return ADDRESS.matcher(text).replaceAll("(an address)");
    }

    /** A message of dbt or a warehouse without the values that it quotes. */
    static String message(String message) {
        return text(VALUE.matcher(message).replaceAll("(a value)"));
    }

    static Lead lead(Lead lead) {
        if (lead instanceof Lead.FailedRun run) {
            return new Lead.FailedRun(run.node(), message(run.message()));
        }
        return lead instanceof Lead.FailedTest test
                ? new Lead.FailedTest(test.test(), test.node(), test.failures(), message(test.message()))
                : lead;
    }
}
