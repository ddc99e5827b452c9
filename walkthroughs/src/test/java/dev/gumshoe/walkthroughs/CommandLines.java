package dev.gumshoe.walkthroughs;

import dev.gumshoe.cli.Gumshoe;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** The program as a user runs it. */
final class CommandLines {
    private static final Clock FIXED = Clock.fixed(Instant.parse("2026-11-01T06:00:00Z"), ZoneOffset.UTC);

    private CommandLines() {}

    /** What came of a command line. */
    record Run(int code, String out, String err) {}

    static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Gumshoe.commandLine(Map.of(), FIXED)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
