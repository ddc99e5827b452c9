package dev.gumshoe.walkthroughs.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.walkthroughs.badinput.BrokenProject.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputSelectionTest {
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
    void sweepsWhatIsSelectedAlone() {
        CommandRun run = project.investigate("--sweep", "--format", "json", "--select", "models/staging,stg_stores+1");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("model.shop.stg_stores").doesNotContain("model.shop.fct_orders");
    }

    @Test
    void suggestsTheNodeThatWasMeant() {
        refuses(3, "no node 'fct_order'; did you mean 'fct_orders'?", "--sweep", "--select", "fct_order");
    }

    @Test
    void saysThatNothingWithRowsIsSelected() {
        refuses(
                2,
                "nothing with rows is selected; expected a model, seed, snapshot or source",
                "--sweep",
                "--select",
                "test_type:generic");
    }

    @Test
    void saysThatThereAreNoSelectors() {
        CommandRun run = project.investigate("--sweep", "--selector", "nightly");
        assertThat(run.err())
                .endsWith("selectors.yml: there is no such file; expected one that defines selector 'nightly'\n");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void saysWhatIsWrongWithSelectorsThatCannotBeRead() throws IOException {
        project.write("selectors.yml", "selectors:\n  - name: nightly\n    definition: {tga: nightly}\n");
        CommandRun run = project.investigate("--sweep", "--select", "fct_orders");
        assertThat(run.err())
                .contains("selectors.yml: 'selector nightly': 'tga' is no selection method; expected fqn, tag,")
                .endsWith("(did you mean 'tag'?)\n")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(3);
    }

    private void refuses(int code, String line, String... options) {
        CommandRun run = project.investigate(options);
        assertThat(run.err()).isEqualToIgnoringNewLines("gumshoe: " + line);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(code);
    }
}
