package dev.gumshoe.walkthroughs.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gumshoe.walkthroughs.badinput.BrokenProject.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputManifestTest {
    private static final String HOSTILE = "fct'or;d\"\nx\u001b[31mred\u202e<script>alert(1)</script>";
    private static final String FACT = "model.shop.fct_orders";
    private static final String PAID = "model.shop.int_orders_paid";

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
    void saysThatThereIsNoProject() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        CommandRun run = new BrokenProject(empty).asConfigured();
        assertThat(run.err())
                .isEqualToIgnoringNewLines("gumshoe: shop: is no dbt project: it has neither dbt_project.yml nor"
                        + " target/manifest.json; expected the folder of a dbt project");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void saysThatTheManifestIsMissing() throws IOException {
        project.delete("target/manifest.json");
        refuses("shop: no target/manifest.json; run 'dbt compile' (or 'dbt build') in the project first");
    }

    @Test
    void saysThatTheManifestIsAFolder() throws IOException {
        Files.createDirectory(project.delete("target/manifest.json").manifest());
        refuses("shop/target/manifest.json: is a folder; expected a manifest that dbt wrote");
    }

    @Test
    void saysThatTheManifestIsEmpty() throws IOException {
        project.write("target/manifest.json", "");
        refuses("shop/target/manifest.json: is empty; expected a manifest that dbt wrote");
    }

    @Test
    void saysThatTheManifestIsCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(project.manifest());
        Files.write(project.manifest(), Arrays.copyOf(whole, 50_000));
        refuses("shop/target/manifest.json: is cut off at line 1, column 50001;"
                + " expected the whole of a manifest that dbt wrote");
    }

    @Test
    void saysThatTheManifestIsNotJson() throws IOException {
        byte[] noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        noise[0] = 0;
        Files.write(project.manifest(), noise);
        CommandRun run = project.investigate();
        assertThat(run.err())
                .contains("shop/target/manifest.json: is not JSON at line 1")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void saysThatTheManifestIsAnotherArtifact() throws IOException {
        project.write("target/manifest.json", Files.readString(project.file("target/run_results.json")));
        refuses("shop/target/manifest.json: has the schema of dbt's run-results; expected a manifest that dbt wrote");
    }

    @Test
    void saysThatTheRunResultsHaveAStatusThatDbtDoesNotHave() throws IOException {
        Json.edit(
                project.file("target/run_results.json"),
                root -> Json.result(root, FACT).put("status", "exploded"));
        CommandRun run = project.investigate();
        assertThat(run.err())
                .contains(FACT + " has status 'exploded'; expected success, pass")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void letsNoNameReachTheTerminalAsItIs() throws IOException {
        project.node("model.shop.stg_orders", node -> node.put("original_file_path", HOSTILE));
        CommandRun run = project.investigate("--verbose");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("fct'or;d").doesNotContain("\u001b", "\u202e");
        assertThat(project.investigate("--format", "html").out()).doesNotContain("<script>alert");
    }

    @Test
    void checksNothingWhereARelationCannotBeNamed() throws IOException {
        project.node(
                FACT, node -> node.put("relation_name", "\"shop\".\"main\".\"" + HOSTILE.replace("\"", "\"\"") + '"'));
        CommandRun run = project.investigate();
        assertThat(run.out()).startsWith("NOT CHECKED").doesNotContain("\u001b");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void runsNoStatementThatWrites() throws IOException {
        Path stolen = temporary.resolve("stolen.csv");
        project.node(FACT, node -> node.put("compiled_code", "copy (select 1) to '" + stolen + "'"));
        CommandRun run = project.investigate("--sweep");
        assertThat(stolen).doesNotExist();
        assertThat(run.out()).contains("the SQL could not be read");
    }

    @Test
    void neverCallsAProjectCleanThatIsParsedOnly() throws IOException {
        Json.edit(
                project.manifest(),
                root -> Json.object(root, "nodes").forEach(node -> ((ObjectNode) node).remove("compiled_code")));
        CommandRun run = project.investigate("--sweep");
        assertThat(run.out())
                .startsWith("NOT CHECKED")
                .containsIgnoringWhitespaces("9 things could not be checked", "it is not compiled; run 'dbt compile'");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void saysWhichSqlCannotBeRead() throws IOException {
        project.node(PAID, node -> node.put("compiled_code", "select selec from from where"));
        assertThat(project.investigate().out())
                .contains("Not checked", "int_orders_paid (models/intermediate/int_orders_paid.sql:1)")
                .contains("the SQL could not be read: line 1");
    }

    @Test
    void saysThatAModelIsNotWrittenInSql() throws IOException {
        project.node(
                PAID, node -> node.put("language", "python").put("compiled_code", "def model(dbt, session): pass"));
        assertThat(project.investigate().out()).contains("it is written in python, not in SQL");
    }

    @Test
    void endsWhereModelsDependOnThemselves() throws IOException {
        project.node(
                "model.shop.stg_orders",
                node -> node.withObject("depends_on").withArray("nodes").add(FACT));
        assertThat(project.investigate().code()).isEqualTo(1);
    }

    @Test
    void readsAModelOfFourHundredColumns() throws Exception {
        StringBuilder columns = new StringBuilder("select orders.order_id, orders.amount");
        for (int i = 1; i < 400; i++) {
            columns.append(", orders.amount + ").append(i).append(" as amount_").append(i);
        }
        String sql = columns + " from \"shop\".\"main\".\"int_orders_enriched\" as orders";
        project.node(FACT, node -> node.put("compiled_code", sql));
        Warehouses.execute(project.file("shop.duckdb"), "create or replace table shop.main.fct_orders as " + sql);
        CommandRun run = project.investigate();
        assertThat(run.out()).startsWith("2 CAUSES FOUND");
        assertThat(run.code()).isEqualTo(1);
    }

    private void refuses(String line) {
        CommandRun run = project.investigate();
        assertThat(run.err()).isEqualToIgnoringNewLines("gumshoe: " + line);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(3);
    }
}
