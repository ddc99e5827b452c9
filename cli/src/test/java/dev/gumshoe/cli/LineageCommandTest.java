package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.wiring.LiveLineageTeller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageCommandTest {
    @TempDir
    private Path project;

    @BeforeEach
    void writeTheManifest() throws Exception {
        try (var manifest = LineageCommandTest.class.getResourceAsStream("lineage/manifest.json")) {
            Files.createDirectories(project.resolve("target"));
            Files.copy(java.util.Objects.requireNonNull(manifest), project.resolve("target/manifest.json"));
        }
    }

    private CommandRun run(String... args) {
        String[] words = java.util.Arrays.copyOf(args, args.length + 1);
        words[args.length] = project.toString();
        return CommandRun.of(new LiveLineageTeller(Map.of()), words);
    }

    @Test
    void showsTheWayOfAColumnFromItsSourceToWhoLooksAtIt() {
        CommandRun run = run("lineage", "orders.amount");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .contains(
                        "orders.amount  model, view  models/orders.sql",
                        "└─ raw.payments.amount  as it is  models/orders.sql:1",
                        "└─ report.total             aggregated  models/report.sql:1",
                        "   └─ exposure Daily Board  as a whole");
    }

    @Test
    void takesSourcesExposuresAndQuotedNames() {
        assertThat(run("lineage", "source:raw.payments.amount", "--downstream").out())
                .startsWith("raw.payments.amount  source");
        assertThat(run("lineage", "exposure:board", "--upstream").out())
                .contains("upstream  2 models, 1 source")
                .doesNotContain("downstream");
        assertThat(run("lineage", "report.\"net.total\"").out()).startsWith("report.net.total");
        assertThat(run("lineage", "model.shop.report.total").out()).startsWith("report.total");
    }

    @Test
    void namesTheDepthAsked() {
        assertThat(run("lineage", "report", "--upstream", "--depth", "1").out())
                .contains("orders")
                .doesNotContain("payments");
    }

    @Test
    void suggestsNodesAndColumns() {
        assertThat(run("lineage", "order.amount"))
                .isEqualTo(new CommandRun(3, "", "gumshoe: no node 'order.amount'; did you mean 'orders'?\n"));
        assertThat(run("impact", "orders.amout").err())
                .isEqualTo("gumshoe: no column 'amout' in 'orders'; did you mean 'amount'?\n");
        assertThat(run("lineage", "exposure:bord").err())
                .isEqualTo("gumshoe: no node 'exposure:bord'; did you mean 'exposure:board'?\n");
    }

    @Test
    void namesADisabledNodeAsDisabled() {
        assertThat(run("lineage", "retired").err())
                .isEqualTo(
                        "gumshoe: node 'model.shop.retired' is disabled (models/retired.sql); expected one that is enabled\n");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(run("impact", "orders", "--change", "retype"))
                .isEqualTo(new CommandRun(
                        2, "", "gumshoe: '--change retype' is of a column; expected <model>.<column>\n"));
        assertThat(run("lineage", "--format", "pdf", "orders").code()).isEqualTo(2);
        assertThat(run("lineage", "orders", "--depth", "-1").code()).isEqualTo(2);
        assertThat(run("lineage", "--select", "nothing_such").err())
                .isEqualTo("gumshoe: the selection criterion 'nothing_such' does not match any enabled nodes\n");
    }

    @Test
    void showsWhatADroppedColumnBreaks() {
        CommandRun run = run("impact", "orders.amount");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "1 breaks, 1 fails after it; hit are 1 exposure, 1 model",
                        "Daily Board  maturity medium  Ada <ada@example.com>",
                        "report  names orders.amount  models/report.sql:1");
    }

    @Test
    void listsASelectionAndDrawsIt() {
        assertThat(run("lineage", "--select", "+report").out()).contains("2 models, 1 source");
        assertThat(run("lineage", "orders", "--format", "dot").out()).contains("digraph lineage", "n1 -> n2");
        assertThat(run("lineage", "report.total", "--format", "mermaid").out()).contains("-->|\"aggregated\"|");
        assertThat(run("impact", "--select", "orders", "--format", "json").out())
                .contains("\"change\" : \"drop\"", "\"consequence\" : \"breaks\"");
        assertThat(run("lineage", "report", "--format", "openlineage", "--upstream")
                        .out()
                        .lines())
                .hasSize(3)
                .allMatch(line -> line.contains("\"namespace\":\"duckdb\""));
    }

    @Test
    void showsWhatANewColumnDoes() {
        assertThat(run("impact", "orders.channel", "--change", "add").out()).startsWith("ADD orders.channel  (");
        assertThat(run("impact", "orders.amount", "--change", "add").err())
                .isEqualTo("gumshoe: column 'amount' is already in 'orders'; expected a name that it does not have\n");
        assertThat(run("impact", "exposure:board.x", "--change", "add").code()).isEqualTo(2);
        assertThat(run("impact", "orders", "--change", "add").err())
                .isEqualTo("gumshoe: '--change add' is of a column; expected <model>.<column>\n");
    }

    @Test
    void saysWhatTheColumnBecomes() {
        assertThat(run("impact", "orders.amount", "--change", "rename", "--to", "total")
                        .out())
                .startsWith("RENAME orders.amount to total  (");
        assertThat(run("impact", "orders.amount", "--change", "retype", "--to", "text", "--format", "json")
                        .out())
                .contains("\"change\" : \"retype\"", "\"to\" : \"text\"");
        assertThat(run("impact", "orders.amount", "--change", "rename", "--to", "Amount")
                        .err())
                .isEqualTo("gumshoe: column 'Amount' is already in 'orders'; expected a name that it does not have\n");
    }

    @Test
    void refusesANewNameForWhatGetsNone() {
        assertThat(run("impact", "orders.amount", "--to", "x"))
                .isEqualTo(
                        new CommandRun(
                                2,
                                "",
                                "gumshoe: '--to' does not go with '--change drop'; expected --change rename or --change retype\n"));
        assertThat(run("impact", "orders.amount", "--change", "retype", "--to", " ")
                        .err())
                .isEqualTo("gumshoe: '--to' is empty; expected the column's new type\n");
    }
}
