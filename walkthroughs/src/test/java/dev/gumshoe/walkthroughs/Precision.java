package dev.gumshoe.walkthroughs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of projects that nobody harmed: each row stands in {@code docs/precision.md}, with a person's judgement. */
public final class Precision {
    private static final Path DOC = Path.of("../docs/precision.md");

    private Precision() {}

    /**
     * A row as the page has it, up to the judgement.
     *
     * @param at the place as a case file has it; its file is left out
     */
    public static String row(String project, String kind, String at, String what) {
        String place = at.replaceAll("\\s*\\([^()]*\\)(?: \\(compiled\\))?\\)?$", "");
        return "| "
                + String.join(
                        " | ",
                        project,
                        kind,
                        place,
                        what.replaceAll("\\s+", " ").replace("|", "\\|")) + " |";
    }

    /** Prints the rows and fails on those that were never judged. The numbers in them may differ: some grow with the calendar. */
    public static void assertJudged(List<String> rows) throws IOException {
        rows.forEach(System.out::println);
        String judged = numberless(Files.readString(DOC));
        assertThat(rows.stream()
                        .filter(row -> !judged.contains(numberless(row)))
                        .collect(Collectors.toList()))
                .as("rows without a judgement in docs/precision.md")
                .isEmpty();
    }

    private static String numberless(String text) {
        return text.replaceAll("\\d+", "#");
    }
}
