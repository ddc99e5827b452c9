package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.NodeLister.ListForm;
import dev.gumshoe.cli.NodeLister.Listing;
import dev.gumshoe.lineage.selection.IndirectSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LsCommandTest {
    @TempDir
    private Path project;

    private final List<Object> asked = new ArrayList<>();

    private CommandRun run(Listing listing, String... args) {
        NodeLister lister = (folder, selection, form, keys) -> {
            asked.addAll(List.of(folder, selection, form, keys));
            return listing;
        };
        return CommandRun.of(lister, args);
    }

    @Test
    void printsWhatIsSelected() {
        CommandRun run = run(new Listing(List.of("shop.a", "shop.b"), List.of()), "ls");
        assertThat(run).isEqualTo(new CommandRun(0, "shop.a\nshop.b\n", ""));
        assertThat(asked).containsExactly(Path.of("."), SelectionOptions.NONE, ListForm.SELECTOR, List.of());
    }

    @Test
    void warnsOfCriteriaThatMatchNothing() {
        CommandRun run = run(new Listing(List.of(), List.of("no_such")), "ls", "--select", "no_such");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        "gumshoe: the selection criterion 'no_such' does not match any enabled nodes",
                        "gumshoe: no nodes selected");
    }

    @Test
    void takesEveryWordUpToTheNextOptionAndTheProjectLast() throws IOException {
        Files.writeString(project.resolve("dbt_project.yml"), "name: shop\n");
        run(
                new Listing(List.of("x"), List.of()),
                "ls",
                "--indirect-selection",
                "Cautious",
                "--resource-type",
                "model",
                "--exclude",
                "c",
                "--select",
                "a",
                "b",
                project.toString(),
                "--output",
                "JSON");
        assertThat(asked)
                .containsExactly(
                        project,
                        new SelectionOptions(
                                List.of("a", "b"),
                                List.of("c"),
                                List.of(),
                                IndirectSelection.CAUTIOUS,
                                List.of("model"),
                                List.of(),
                                List.of()),
                        ListForm.JSON,
                        List.of());
    }

    @Test
    void refusesTwoWaysOfSelectingAtOnce() {
        CommandRun run = run(new Listing(List.of(), List.of()), "ls", "--selector", "s", "--exclude", "a");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("gumshoe: '--selector' and '--exclude' are both given; expected one of the two\n");
    }

    @Test
    void asksForTheWordsThatAreMissing() {
        CommandRun run = run(new Listing(List.of(), List.of()), "ls", "--select", "--exclude", "a");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("gumshoe: missing required parameter for option '--select'\n");
    }
}
