package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.rules.RuleChecker;
import dev.gumshoe.engine.rules.RuleUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A pattern for a person to read. */
public final class PatternText {
    private static final long MOST_BYTES = 1024 * 1024;

    private PatternText() {}

    /** Every line on a pattern. */
    public static List<String> of(Shelf.Pattern pattern) {
        PatternInfo info = pattern.file().info();
        List<String> lines = new ArrayList<>();
        lines.add(info.id());
        lines.add("  " + info.summary());
        lines.add("");
        entry(lines, "area", info.area());
        entry(lines, "severity", info.severity().name().toLowerCase(Locale.ROOT));
        entry(lines, "maturity", pattern.file().maturity().name().toLowerCase(Locale.ROOT));
        entry(lines, "needs", String.join(", ", pattern.file().needs()));
        entry(lines, "prior", String.valueOf(info.prior()));
        new TreeMap<>(info.weights())
                .forEach((kind, weight) ->
                        entry(lines, "weight", String.format(Locale.ROOT, "%+.1f  %s", weight, kind)));
        entry(lines, "fix", info.fix());
        entry(lines, "folder", (pattern.own() ? "" : "built in: ") + pattern.folder());
        lines.add("");
        lines.add("What it asks");
        questions(pattern).forEach((question, rule) -> lines.add("  " + question + "  in '" + rule + "'"));
        lines.add("");
        lines.add("Cases");
        cases(pattern)
                .forEach(one -> lines.add(
                        (one.verdict() instanceof PatternCase.Verdict.Reports ? "  reports       " : "  stays silent  ")
                                + one.name()));
        lines.add("");
        lines.addAll(InputFiles.text(pattern.folder().resolve(Page.NAME), "the pattern's page", MOST_BYTES)
                .lines()
                .toList());
        return lines.stream().map(Printable::text).toList();
    }

    private static void entry(List<String> lines, String name, String text) {
        lines.add(String.format(Locale.ROOT, "  %-9s %s", name, text));
    }

    private static Map<String, String> questions(Shelf.Pattern pattern) {
        Map<String, String> questions = new TreeMap<>();
        for (RuleUse use : RuleChecker.read(RuleSet.rules(pattern).text()).uses()) {
            use.asks()
                    .forEach(ask -> questions.putIfAbsent(
                            ask.type().getSimpleName() + (ask.pattern().isEmpty() ? "" : " '" + ask.pattern() + "'"),
                            use.rule()));
        }
        return questions;
    }

    private static List<PatternCase> cases(Shelf.Pattern pattern) {
        return CasesFile.read(pattern.folder().resolve(CasesFile.NAME));
    }
}
