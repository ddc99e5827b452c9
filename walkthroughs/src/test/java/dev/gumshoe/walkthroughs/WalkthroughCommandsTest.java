package dev.gumshoe.walkthroughs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.walkthroughs.CommandLines.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a team does with a case of its own: it becomes a walkthrough, which a change of rules breaks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkthroughCommandsTest {
    private static final String ID = "lost-orders";

    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    void makeOneOfACase(@TempDir Path own) throws IOException {
        temporary = own;
        System.setProperty("gumshoe.cache", temporary.resolve("cache").toString());
        folder = Files.createDirectories(temporary.resolve("walkthroughs"));
        Path project = Scenario.copy("wt-02-the-dashboard-is-wrong", temporary).folder();
        CommandLines.run("investigate", project.toString());
        Run made = walkthroughs("new", "--from-case", "last", "--project", project.toString(), ID);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("counts and sums stay").doesNotContain("difference");
        try (Stream<Path> files = Files.walk(project)) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
    }

    private Run walkthroughs(String... arguments) {
        return CommandLines.run(Stream.concat(
                        Stream.of("walkthroughs"),
                        Stream.concat(Stream.of(arguments), Stream.of("--dir", folder.toString())))
                .toArray(String[]::new));
    }

    private Path file(String name) {
        return folder.resolve(ID).resolve(name);
    }

    @Test
    @Order(1)
    void needsNeitherProjectNorWarehouse() {
        assertThat(walkthroughs("list").out())
                .contains(ID + "  fct_orders.count should be 10000")
                .contains("from the record of a case; case approved");
        Run run = walkthroughs("run", ID);
        assertThat(run.out()).contains("ok    " + ID).contains("1 case of 1 walkthrough, all as approved");
        assertThat(run.code()).isZero();
    }

    @Test
    @Order(2)
    void holdsNoAddressAndNoPathOfTheMachine() throws IOException {
        for (String name : new String[] {"journal.jsonl", "facts.jsonl", "case.approved.json", "walkthrough.yml"}) {
            assertThat(Files.readString(file(name)))
                    .doesNotContain("@example.com")
                    .doesNotContain(temporary.toString())
                    .doesNotContain("\"kind\":\"artifact\"");
        }
    }

    @Test
    @Order(3)
    void failsWithADifferenceThatCanBeReadAndApproved() throws IOException {
        Path junit = temporary.resolve("junit.xml");
        Files.writeString(
                file("case.approved.json"),
                Files.readString(file("case.approved.json")).replace("\"rows\": 318", "\"rows\": 319"));
        Run run = walkthroughs("run", "--all", "--junit", junit.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("FAIL  " + ID)
                .contains("~ changed   filter-drops-nulls, int_orders_paid")
                .contains("portion.rows: 319 is now 318")
                .contains("1 not as approved");
        assertThat(Files.readString(junit))
                .contains("<testsuite name=\"gumshoe walkthroughs run\" tests=\"1\" failures=\"1\"");
        assertThat(walkthroughs("approve", ID).out()).contains("case.approved.json");
        assertThat(walkthroughs("run", ID).code()).isZero();
    }

    @Test
    @Order(4)
    void passesWhereOnlyTheWayDiffers() throws IOException {
        Files.writeString(
                file("case.approved.json"),
                Files.readString(file("case.approved.json")).replace("\"id\": \"q1\"", "\"id\": \"q0\""));
        Run run = walkthroughs("run", ID);
        assertThat(run.out()).contains("ok    " + ID + ": the way to the conclusions differs");
        assertThat(run.code()).isZero();
        walkthroughs("approve", "--all");
    }

    @Test
    @Order(5)
    void saysWhatItCannotRun() throws IOException {
        Files.writeString(file("facts.jsonl"), "{}\n");
        Run run = walkthroughs("run", ID);
        assertThat(run.out()).contains("FAIL  " + ID).contains("facts.jsonl:1: this version knows no ''");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    @Order(6)
    void saysWhatIsWrongWithACommandLine() throws IOException {
        assertThat(walkthroughs("run", "lost-order").err()).contains("did you mean 'lost-orders'");
        assertThat(walkthroughs("approve").code()).isEqualTo(2);
        Files.deleteIfExists(file("case.received.json"));
        assertThat(walkthroughs("approve", "--all").code()).isEqualTo(3);
        assertThat(walkthroughs("new", "--from-case", "nothing").code()).isEqualTo(3);
        Files.writeString(file("walkthrough.yml"), "title: x\ncases: {Case: {}}\n");
        assertThat(walkthroughs("list").err())
                .contains("walkthrough.yml:2")
                .contains("expected lower case letters, digits and hyphens");
    }
}
