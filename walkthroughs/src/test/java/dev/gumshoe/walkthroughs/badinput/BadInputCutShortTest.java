package dev.gumshoe.walkthroughs.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.config.Budget;
import dev.gumshoe.cli.InvestigationOptions;
import dev.gumshoe.cli.Progress;
import dev.gumshoe.cli.ProjectLocation;
import dev.gumshoe.cli.wiring.LiveInvestigator;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.walkthroughs.badinput.BrokenProject.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputCutShortTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private BrokenProject project;

    @BeforeEach
    void copy() throws IOException {
        project = BrokenProject.in(temporary);
    }

    @Test
    void marksTheCaseThatTheBudgetCutShort() throws IOException {
        CommandRun run = project.investigate("--max-queries", "2");
        assertThat(run.out())
                .startsWith("Partial: the budget was spent before the end. What follows is what was known by then.");
        assertThat(run.code()).isEqualTo(1);
        assertThat(kept()).containsIgnoringCase("budget");
    }

    @Test
    void marksTheCaseThatAPersonCutShort() throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        Progress stopsAtTheFirstQuestion = new StopsWhen(stopped, "what ");
        ProjectLocation location = new ProjectLocation(project.folder(), List.of(), List.of(), "", "");
        CaseFile result = new LiveInvestigator(Map.of(), Clock.systemUTC())
                .investigate(
                        new InvestigationOptions(location, List.of(), List.of(), List.of(), false, Budget.UNSTATED),
                        stopsAtTheFirstQuestion,
                        stopped::get);
        assertThat(result.completeness()).isEqualTo(Completeness.INTERRUPTED);
        assertThat(result.outcome()).isNotEqualTo(CaseFile.Outcome.CLEAN);
    }

    @Test
    void showsTheCaseThatCannotBeKept() throws IOException {
        Files.createDirectory(project.file(".gumshoe"));
        project.write(".gumshoe/cases", "a file where the folder would be");
        CommandRun run = project.investigate();
        assertThat(run.out()).startsWith("2 CAUSES FOUND");
        assertThat(run.err()).contains("the case could not be kept").hasLineCount(1);
        assertThat(run.code()).isEqualTo(1);
    }

    private String kept() throws IOException {
        try (Stream<Path> files = Files.walk(project.file(".gumshoe"))) {
            return Files.readString(
                    files.filter(file -> file.endsWith("case.json")).findFirst().orElseThrow());
        }
    }

    /** A person who presses Ctrl-C once they read the beginning of a step. */
    private record StopsWhen(AtomicBoolean stopped, String begins) implements Progress {
        @Override
        public void step(String line) {
            if (line.startsWith(begins)) {
                stopped.set(true);
            }
        }

        @Override
        public void done() {}
    }
}
