package dev.gumshoe.walkthroughs.selection;

import dev.gumshoe.cli.Gumshoe;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came of {@code gumshoe ls}. */
record Ls(int code, List<String> out, List<String> err) {
    private static final Clock FIXED = Clock.fixed(Instant.parse("2026-11-01T06:00:00Z"), ZoneOffset.UTC);

    static Ls of(Path project, List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> args = new ArrayList<>(List.of("ls", project.toString()));
        args.addAll(words);
        int code = Gumshoe.commandLine(Map.of(), FIXED)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args.toArray(new String[0]));
        return new Ls(
                code, out.toString().lines().toList(), err.toString().lines().toList());
    }
}
