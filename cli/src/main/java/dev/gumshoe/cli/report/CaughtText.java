package dev.gumshoe.cli.report;

import dev.gumshoe.engine.casefile.Fix.PreventingTest;

/** A test that would have caught a cause, in words. */
public final class CaughtText {
    private CaughtText() {}

    /** What it states, and what came of trying it. */
    public static String of(PreventingTest test) {
        String returned =
                test.failuresNow() == 1 ? "returns 1 row" : "returns " + Numbers.of(test.failuresNow()) + " rows";
        String file = test.file().isEmpty() ? "" : " (" + test.file() + ")";
        return test.intent() + ": " + returned + " now and "
                + (test.failuresFixed() == 0 ? "none" : Numbers.of(test.failuresFixed())) + " with the fix" + file;
    }
}
