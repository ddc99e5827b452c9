package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.engine.casefile.PatternInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The pages on patterns: one for each, and one that lists them. */
public final class PatternPages {
    /** The page that lists the patterns. */
    public static final String LIST = "patterns.md";

    private static final long MOST_BYTES = 1024 * 1024;

    private PatternPages() {}

    /** Every page by its path below the folder of pages. */
    public static Map<String, String> of(List<Shelf.Pattern> patterns) {
        Map<String, String> pages = new TreeMap<>();
        pages.put(LIST, list(patterns));
        patterns.forEach(pattern -> pages.put("patterns/" + pattern.id() + ".md", page(pattern)));
        return pages;
    }

    /** Writes pages, and removes those of patterns that are no more. */
    public static void write(Path folder, Map<String, String> pages) {
        try {
            Files.createDirectories(folder.resolve("patterns"));
            try (var old = Files.newDirectoryStream(folder.resolve("patterns"), "*.md")) {
                for (Path page : old) {
                    if (!pages.containsKey("patterns/" + page.getFileName())) {
                        Files.delete(page);
                    }
                }
            }
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(folder.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException e) {
            throw InputException.of(folder, "cannot be written", "a folder that can be");
        }
    }

    private static String list(List<Shelf.Pattern> patterns) {
        StringBuilder text = new StringBuilder("# Bug patterns\n\n")
                .append(patterns.size())
                .append(
                        " patterns, each confirmed in the data before it is reported. Made by `gumshoe rules docs` from the patterns' folders;"
                                + " `gumshoe rules list` and `rules show <id>` say the same. [Write your own](write-your-first-pattern.md).\n");
        Map<String, StringBuilder> areas = new LinkedHashMap<>();
        for (Shelf.Pattern pattern : patterns) {
            PatternInfo info = pattern.file().info();
            areas.computeIfAbsent(
                            pattern.area(),
                            area -> new StringBuilder("\n## " + area
                                    + "\n\n| pattern | severity | maturity | in short |\n| --- | --- | --- | --- |\n"))
                    .append("| [")
                    .append(info.id())
                    .append("](patterns/")
                    .append(info.id())
                    .append(".md) | ")
                    .append(word(info.severity()))
                    .append(" | ")
                    .append(word(pattern.file().maturity()))
                    .append(" | ")
                    .append(info.summary())
                    .append(" |\n");
        }
        areas.values().forEach(text::append);
        return text.toString();
    }

    private static String page(Shelf.Pattern pattern) {
        PatternInfo info = pattern.file().info();
        StringBuilder text =
                new StringBuilder(InputFiles.text(pattern.folder().resolve(Page.NAME), "the pattern's page", MOST_BYTES)
                        .strip());
        text.append("\n\n---\n\n| | |\n| --- | --- |\n");
        row(text, "id", "`" + info.id() + "`");
        row(text, "area", info.area());
        row(text, "severity", word(info.severity()));
        row(text, "maturity", word(pattern.file().maturity()));
        row(text, "needs", String.join(", ", pattern.file().needs()));
        row(text, "prior", String.valueOf(info.prior()));
        new TreeMap<>(info.weights())
                .forEach((kind, weight) ->
                        row(text, "evidence", "`" + kind + "` " + String.format(Locale.ROOT, "%+.1f", weight)));
        row(text, "fix", info.fix());
        text.append("\nCases:\n\n");
        for (PatternCase one : CasesFile.read(pattern.folder().resolve(CasesFile.NAME))) {
            boolean reports = one.verdict() instanceof PatternCase.Verdict.Reports;
            text.append("- ")
                    .append(reports ? "reports: " : "stays silent: ")
                    .append(one.name())
                    .append('\n');
        }
        return text.append("\n[All patterns](../patterns.md)\n").toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
