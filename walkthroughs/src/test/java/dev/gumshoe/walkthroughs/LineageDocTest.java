package dev.gumshoe.walkthroughs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.Gumshoe;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LineageDocTest {
    private static final Pattern SHOWN = Pattern.compile("```text\n\\$ gumshoe ([^\n]*)\n(.*?)```", Pattern.DOTALL);
    private static final String PROJECT = "wt-02-the-dashboard-is-wrong";

    @Test
    void showsTheRealOutputOfItsCommands() throws Exception {
        List<MatchResult> shown = SHOWN.matcher(Files.readString(Path.of("../docs/lineage.md")))
                .results()
                .toList();
        assertThat(shown).hasSize(3);
        for (MatchResult command : shown) {
            assertThat(run(command.group(1))).isEqualTo(command.group(2));
        }
    }

    private static String run(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.add(PROJECT);
        StringWriter out = new StringWriter();
        Gumshoe.commandLine(Map.of(), Clock.systemUTC())
                .setOut(new PrintWriter(out))
                .execute(words.toArray(String[]::new));
        return out.toString();
    }
}
