package dev.gumshoe.walkthroughs.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.walkthroughs.badinput.BrokenProject.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputRequestTest {
    private static final String TRUTH = "truth/payment_provider_export.csv";

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
    void suggestsTheModelThatWasMeant() {
        refuses(3, "no node 'fct_order'; did you mean 'fct_orders'?", "--expect", "fct_order.count=10");
    }

    @Test
    void suggestsTheColumnThatWasMeant() {
        refuses(
                3,
                "fct_orders: has no column 'amuont'; expected one of order_id, order_date, customer_id,"
                        + " customer_segment, channel, store_id, payment_method, amount (did you mean 'amount'?)",
                "--expect",
                "sum(fct_orders.amuont)=10");
    }

    @Test
    void refusesToAddUpText() {
        refuses(
                3,
                "fct_orders: column 'channel' is of type VARCHAR; expected a column of numbers to add up",
                "--expect",
                "sum(fct_orders.channel)=10");
    }

    @Test
    void asksForTheNumber() {
        CommandRun run = project.investigate("--expect", "fct_orders.count");
        assertThat(run.err()).contains("'fct_orders.count' has no number; expected one after '='");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void refusesANumberThatNoCountCanHave() {
        CommandRun run = project.investigate("--expect", "fct_orders.count=-1.5");
        assertThat(run.err()).contains("'-1.5': no count can be that; expected a whole number, 0 or above");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void claimsNoCauseThatWouldMakeItWorse() {
        assertThat(project.investigate("--expect", "fct_orders.count=2000").out())
                .contains("657 rows are too many. No cause explains\n  any of them; what was found has the opposite"
                        + " effect (7,318).");
    }

    @Test
    void saysThatTheTruthHasNoSuchKey() {
        CommandRun run = project.investigate(
                "--truth", project.file(TRUTH).toString(), "--truth-figure", "fct_orders.count", "--truth-key", "id");
        assertThat(run.err())
                .contains(TRUTH + ": has no column 'id'; expected one of order_id, order_date, amount")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void saysThatTheModelHasNoSuchKey() throws IOException {
        project.replace(TRUTH, "order_id,", "bill_id,");
        CommandRun run = project.investigate(
                "--truth",
                project.file(TRUTH).toString(),
                "--truth-figure",
                "fct_orders.count",
                "--truth-key",
                "bill_id");
        assertThat(run.err()).startsWith("gumshoe: fct_orders: has no column 'bill_id'; expected one of order_id");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void refusesASettingThatItDoesNotKnow() throws IOException {
        project.write("gumshoe.yml", "wharehouse: seeds\n");
        refuses(
                3,
                "shop/gumshoe.yml:1: unknown key 'wharehouse'; expected warehouse, state, expect, budget, patterns,"
                        + " suppress, walkthroughs (did you mean 'warehouse'?)");
    }

    @Test
    void saysWhatDbtSaidOfAModelThatItCouldNotBuild() throws IOException {
        project.delete("gumshoe.yml");
        Json.edit(
                project.file("target/run_results.json"),
                root -> Json.result(root, "model.shop.fct_orders")
                        .put("status", "error")
                        .put(
                                "message",
                                "Runtime Error in model fct_orders (models/marts/fct_orders.sql)\n  Parser Error: x"));
        assertThat(project.investigate().out()).contains("dbt could not build fct_orders: Parser Error: x");
    }

    @Test
    void opensTheCaseOfAFailedTest() throws IOException {
        project.delete("gumshoe.yml");
        Json.edit(
                project.file("target/run_results.json"),
                root -> Json.result(root, "test.shop.unique_fct_orders")
                        .put("status", "fail")
                        .put("failures", 5)
                        .put("message", "Got 5 results, configured to fail if != 0"));
        CommandRun run = project.investigate();
        assertThat(run.out()).contains("dbt test unique_fct_orders_order_id failed on fct_orders with 5 rows");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void offersNoLostRowsAsTheCauseOfRepeatedOnes() throws IOException {
        project.delete("gumshoe.yml");
        Json.edit(
                project.file("target/run_results.json"),
                root -> Json.result(root, "test.shop.unique_fct_orders").put("status", "fail"));
        assertThat(project.investigate().out())
                .startsWith("UNDETERMINED")
                .contains("Found beside it: real, yet not what the lead shows")
                .doesNotContain("For a person to decide");
    }

    @Test
    void leavesNoCaseBehindWhereItRefusesTheLead() {
        project.investigate("--expect", "sum(fct_orders.amuont)=10");
        assertThat(project.file(".gumshoe/cases")).doesNotExist();
    }

    @Test
    void losesNoFailureThatTheManifestDoesNotKnow() throws IOException {
        project.delete("gumshoe.yml");
        Json.edit(
                project.file("target/run_results.json"),
                root -> Json.result(root, "test.shop.unique_fct_orders")
                        .put("unique_id", "test.shop.gone")
                        .put("status", "fail"));
        CommandRun run = project.investigate();
        assertThat(run.out()).contains("gone: the manifest does not know it, so the two are of different builds");
        assertThat(run.code()).isEqualTo(1);
    }

    private void refuses(int code, String line, String... options) {
        CommandRun run = project.investigate(options);
        assertThat(run.err()).isEqualToIgnoringNewLines("gumshoe: " + line);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(code);
    }
}
