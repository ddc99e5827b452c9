package dev.gumshoe.walkthroughs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.walkthroughs.CommandLines.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of WT-02 that are run again, with nothing left of the project but the case's folder. */
class ReplayTest {
    private static final Path FILTER = Path.of("../bug-patterns/library/nulls/filter-drops-nulls");

    @TempDir
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Path project;

    @BeforeEach
    void copy() {
        System.setProperty("gumshoe.cache", temporary.resolve("cache").toString());
        project = Scenario.copy("wt-02-the-dashboard-is-wrong", temporary).folder();
    }

    private Path investigated(String... options) throws IOException {
        List<String> arguments = Stream.concat(Stream.of("investigate", project.toString()), Stream.of(options))
                .toList();
        Run run = CommandLines.run(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        Path kept = temporary.resolve("kept");
        try (Stream<Path> cases = Files.list(project.resolve(".gumshoe/cases"))) {
            Files.move(cases.findFirst().orElseThrow(), kept);
        }
        try (Stream<Path> files = Files.walk(project)) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
        return kept;
    }

    @Test
    void givesTheSameBytesWithoutTheWarehouse() throws IOException {
        Path kept = investigated();
        Run run = CommandLines.run("replay", kept.toString());
        assertThat(run.out()).contains("the same case file, byte for byte").contains("no warehouse was asked");
        assertThat(run.code()).isZero();
    }

    @Test
    void givesTheSameBytesForASweep() throws IOException {
        Path kept = investigated("--sweep");
        Path again = temporary.resolve("again.json");
        assertThat(CommandLines.run("replay", kept.toString(), "--case-file", again.toString())
                        .code())
                .isZero();
        assertThat(again).hasSameTextualContentAs(kept.resolve("case.json"));
    }

    @Test
    void givesTheSameBytesWhereTheBudgetWasSpent() throws IOException {
        Path kept = investigated("--max-queries", "7");
        assertThat(kept.resolve("case.json")).content().contains("\"completeness\": \"budget_spent\"");
        assertThat(CommandLines.run("replay", kept.toString()).code()).isZero();
    }

    @Test
    void givesTheSameBytesWhereFindingsWereSuppressed() throws IOException {
        Files.writeString(
                project.resolve("gumshoe.yml"),
                Files.readString(project.resolve("gumshoe.yml"))
                        + "suppress:\n  - {pattern: filter-drops-nulls, node: int_orders_paid, reason: known, until: 2026-12-31}\n");
        Path kept = investigated();
        assertThat(kept.resolve("case.json")).content().contains("\"suppressions\"");
        assertThat(CommandLines.run("replay", kept.toString()).code()).isZero();
    }

    @Test
    void showsWhichConclusionsDifferWithOtherRulesAndWhatTheJournalCannotAnswer() throws IOException {
        Path kept = investigated();
        Path own = Files.createDirectories(temporary.resolve("patterns/nulls/filter-drops-nulls"));
        for (String name : List.of("pattern.yaml", "cases.yaml", "README.md")) {
            Files.copy(FILTER.resolve(name), own.resolve(name));
        }
        String rules = Files.readString(FILTER.resolve("rule.drl"));
        String decisive = "$text : text, shape != Shape.BARE_BOOLEAN ) from $about\n";
        assertThat(rules).contains(decisive);
        Files.writeString(
                own.resolve("rule.drl"),
                rules.replace(decisive, decisive + "    Observation.Aggregate( subject == $stage, name == \"all\" )\n")
                        + """

                        rule "filter-drops-nulls: ask another question"
                        when
                            Hypothesis( pattern == "filter-drops-nulls", $subject : subject )
                            FilterStage( $stage : id == $subject )
                        then
                            insert( new Probe( new Question.Aggregate( $stage, "all", "count(*)" ), "how many rows there are" ) );
                        end
                        """);
        Run run = CommandLines.run(
                "replay",
                kept.toString(),
                "--patterns",
                temporary.resolve("patterns").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("- gone      filter-drops-nulls, int_orders_paid, where in \"final\"")
                .contains("the filter drops 318 rows because the column is NULL")
                .contains("attributions")
                .contains("~ changed   fct_orders.count")
                .contains("residual: 25 is now 343")
                .contains("could not be answered: the record has no answer to these questions")
                .contains("? aggregate 'all' of model.shop.int_orders_paid#");
    }

    @Test
    void refusesAJournalThatWasChanged() throws IOException {
        Path kept = investigated();
        Path journal = kept.resolve("journal.jsonl");
        Files.writeString(journal, Files.readString(journal).replace("\\\"rows\\\":318", "\\\"rows\\\":319"));
        Run run = CommandLines.run("replay", kept.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("does not follow from the line before");
    }

    @Test
    void refusesFactsThatWereChanged() throws IOException {
        Path kept = investigated();
        Files.delete(kept.resolve("facts.jsonl.gz"));
        Files.writeString(kept.resolve("facts.jsonl"), "");
        Run run = CommandLines.run("replay", kept.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("facts.jsonl: was changed");
    }
}
