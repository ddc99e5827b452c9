package dev.gumshoe.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.Gumshoe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Does what "Write your first pattern" tells a reader to do. */
class FirstPatternTest {
    private static final Pattern BLOCK =
            Pattern.compile("^```(\\S+)(?: (\\S+))?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    private Path folder;

    /** A block of the page. */
    private record Step(String language, String role, String text) {}

    @Test
    void everyStepDoesWhatThePageSays() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "write-your-first-pattern.md"));
        Path pattern = folder.resolve("patterns/customers/test-accounts-are-counted");
        System.setProperty("gumshoe.cache", folder.resolve("cache").toString());
        StringBuilder said = new StringBuilder();
        String before = "";
        for (Step step : steps(page)) {
            switch (step.language() + " " + step.role()) {
                case "sh " -> said.append(run(step.text(), 0));
                case "sh fails" ->
                    assertThat(run(step.text(), 1))
                            .contains("- expected ", "+ found ", "ruled out", "rules that never did");
                case "sh any" -> assertThat(run(step.text(), 1)).contains("conditions are missed when they are gone");
                case "yaml case" ->
                    change(pattern.resolve("cases.yaml"), "reports:\n", "reports:\n" + step.text() + "\n");
                case "drl before" -> before = step.text().strip();
                case "drl after" ->
                    change(pattern.resolve("rule.drl"), before, step.text().strip());
                case "text " ->
                    assertThat(misspelt(pattern)).contains(step.text().strip().substring("patterns/".length()));
                default -> assertThat(step.role()).isIn("", "later");
            }
        }
        assertThat(said)
                .contains(
                        "1 pattern, nothing is wrong",
                        "3 cases of 1 pattern, all pass",
                        "4 cases of 1 pattern, all pass");
    }

    private static List<Step> steps(String page) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(page);
        while (matcher.find()) {
            String role = matcher.group(2) == null ? "" : matcher.group(2);
            steps.add(new Step(matcher.group(1), role, matcher.group(3)));
        }
        assertThat(steps).hasSizeGreaterThan(8);
        return steps;
    }

    private String run(String commands, int expected) {
        StringBuilder said = new StringBuilder();
        for (String line : commands.strip().lines().toList()) {
            List<String> words = new ArrayList<>(List.of(line.strip().split(" ", -1)));
            assertThat(words.remove(0)).isEqualTo("gumshoe");
            words.replaceAll(
                    word -> word.equals("patterns") ? folder.resolve("patterns").toString() : word);
            if (words.contains("new")) {
                words.addAll(List.of("--dir", folder.resolve("patterns").toString()));
            }
            StringWriter out = new StringWriter();
            CommandLine gumshoe = Gumshoe.commandLine(Map.of(), Clock.systemUTC());
            int code = gumshoe.setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(out))
                    .execute(words.toArray(String[]::new));
            assertThat(code).as(line + "\n" + out).isEqualTo(expected);
            said.append(out);
        }
        return said.toString();
    }

    private String misspelt(Path pattern) throws IOException {
        Path rules = pattern.resolve("rule.drl");
        String sound = Files.readString(rules);
        change(rules, "NodeColumn(", "NodeColum(");
        String said = run("gumshoe rules check patterns", 1);
        Files.writeString(rules, sound);
        return said;
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
