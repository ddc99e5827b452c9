package dev.gumshoe.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweptNodesTest {
    private static final Path SELECTIONS = Path.of("../walkthroughs/selection");

    private final List<String> remarks = new ArrayList<>();

    private List<String> byDefault(Path project) {
        Progress progress = new Progress() {
            @Override
            public void step(String text) {}

            @Override
            public void done() {}

            @Override
            public void remark(String text) {
                remarks.add(text);
            }
        };
        return SweptNodes.byDefault(Workspace.read(project, Optional.empty(), Map.of()), Map.of(), progress);
    }

    @Test
    void sweepsWhatTheDefaultSelectorSelectsAndItsSources() {
        assertThat(byDefault(SELECTIONS.resolve("pier")))
                .containsExactly("model.pier.fct_berths", "model.pier.stg_berths", "seed.pier.raw_berths");
        assertThat(remarks)
                .containsExactly("swept is what the default selector 'daily' of selectors.yml selects, and its sources;"
                        + " --select '*' 'source:*' sweeps everything");
    }

    @Test
    void sweepsEverythingWhereNoSelectorIsTheDefault() {
        assertThat(byDefault(SELECTIONS.resolve("ferry"))).isEmpty();
        assertThat(remarks).isEmpty();
    }

    @Test
    void saysThatAFileOfSelectorsCannotBeRead(@TempDir Path project) throws Exception {
        Path pier = SELECTIONS.resolve("pier");
        Files.createDirectories(project.resolve("target"));
        Files.copy(pier.resolve("target/manifest.json"), project.resolve("target/manifest.json"));
        Files.writeString(project.resolve("selectors.yml"), "selectors: nothing\n");
        assertThat(byDefault(project)).isEmpty();
        assertThat(remarks).hasSize(1);
        assertThat(remarks.get(0)).endsWith("; every node is swept");
    }
}
