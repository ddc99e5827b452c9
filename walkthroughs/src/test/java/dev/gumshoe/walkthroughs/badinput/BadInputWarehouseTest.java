package dev.gumshoe.walkthroughs.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.walkthroughs.badinput.BrokenProject.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputWarehouseTest {
    private static final String FILE = "shop.duckdb";

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
    void saysThatTheFileIsAbsent() throws IOException {
        project.delete(FILE);
        cannotQuery("shop/shop.duckdb: does not exist; expected the DuckDB file that dbt writes");
    }

    @Test
    void listsTheRelationsThatNoNodeAccountsFor() throws Exception {
        Warehouses.execute(project.file(FILE), "create table orders_backup as select 1 as a");
        assertThat(project.doctor().out()).contains("shop.main.orders_backup in the warehouse are of no node");
    }

    @Test
    void saysThatTheFileIsNoDuckDbFile() throws IOException {
        project.write(FILE, "not a database".repeat(1_000));
        cannotQuery("shop/shop.duckdb: is not a DuckDB file; expected a file that DuckDB wrote");
    }

    @Test
    void saysThatTheFileIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(project.file(FILE));
        Arrays.fill(bytes, 12_288, bytes.length, (byte) 0);
        Files.write(project.file(FILE), bytes);
        CommandRun run = project.investigate();
        assertThat(run.err())
                .startsWith("gumshoe: shop/shop.duckdb: is damaged: ")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void saysThatTheFileIsFromANewerVersion() throws IOException {
        Warehouses.setStorageVersion(project.file(FILE), 5_000);
        CommandRun run = project.investigate();
        assertThat(run.err())
                .startsWith(
                        "gumshoe: shop/shop.duckdb: is of storage version 5000, from a newer DuckDB; expected version")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void saysThatAnotherProcessWritesTheFile() throws Exception {
        Process writer = Writer.start(project.file(FILE));
        try {
            cannotQuery("shop/shop.duckdb: is locked by another process (a dbt run?); expected a file that nothing"
                    + " writes to (process " + writer.pid() + " does)");
        } finally {
            writer.outputWriter().close();
            writer.waitFor();
        }
    }

    @Test
    void neverCallsAProjectCleanWhoseRelationsAreElsewhere() throws Exception {
        Warehouses.execute(project.delete(FILE).file(FILE), "create table zoo (animal text)");
        CommandRun run = project.investigate("--sweep");
        assertThat(run.out())
                .startsWith("NOT CHECKED\n  Nothing could be checked in shop")
                .contains("relation shop.main.fct_orders is not in the warehouse; build it with dbt");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void saysThatTheExpectedFiguresRelationIsMissing() throws Exception {
        Warehouses.execute(project.file(FILE), "drop table fct_orders");
        CommandRun run = project.investigate();
        assertThat(run.out())
                .startsWith("NOT CHECKED")
                .contains("the figure\n      relation shop.main.fct_orders is not in the warehouse; build it with dbt");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void saysThatAVariableIsNotSet() throws IOException {
        project.replace("profiles.yml", "env_var('SHOP_DUCKDB', 'shop.duckdb')", "env_var('SHOP_NONE')");
        CommandRun run = project.investigate();
        assertThat(run.err())
                .contains("environment variable 'SHOP_NONE' is not set; 'path' needs it")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void saysThatAWarehouseInMemoryIsGone() throws IOException {
        project.replace("profiles.yml", "\"{{ env_var('SHOP_DUCKDB', 'shop.duckdb') }}\"", "':memory:'");
        cannotQuery(
                "profile shop.dev: its DuckDB is in memory and ended with dbt; expected a file, or --warehouse seeds");
    }

    @Test
    void saysThatAnotherKindOfWarehouseCannotBeQueriedYet() throws IOException {
        project.replace("profiles.yml", "type: duckdb", "type: snowflake");
        cannotQuery("profile shop.dev: adapter 'snowflake' cannot be queried yet; expected duckdb, or a DuckDB file"
                + " named with --warehouse duckdb:<path>");
    }

    private void cannotQuery(String line) {
        CommandRun run = project.investigate();
        assertThat(run.err()).isEqualToIgnoringNewLines("gumshoe: " + line);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(4);
    }
}
