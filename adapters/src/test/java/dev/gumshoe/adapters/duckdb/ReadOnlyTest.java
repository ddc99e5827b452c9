package dev.gumshoe.adapters.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.port.WarehouseException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no statement may do, even if it gets past the guard. */
class ReadOnlyTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy (select 1) to 'FOLDER/out.csv'",
                "copy orders from 'FOLDER/in.csv'",
                "export database 'FOLDER/out'",
                "select * from read_csv('FOLDER/in.csv')",
                "select * from 'FOLDER/in.csv'",
                "select * from read_text('FOLDER/in.csv')",
                "select * from glob('FOLDER/*')",
                "attach 'FOLDER/other.duckdb' as other",
                "attach 'FOLDER/shop.duckdb' as again",
                "install httpfs",
                "load httpfs",
                "create table orders2 (a integer)",
                "create view orders2 as select 1",
                "insert into orders values (2)",
                "update orders set a = 2",
                "delete from orders",
                "drop table orders",
                "set threads = 7",
                "set enable_external_access = true",
                "reset enable_external_access",
                "set lock_configuration = false",
                "pragma threads = 7",
                "create secret s (type s3)",
                "select 1; drop table orders"
            })
    void refuses(String statement) throws Exception {
        Path file = DuckDbFiles.create(folder.resolve("shop.duckdb"), "create table orders as select 1 as a");
        Files.writeString(folder.resolve("in.csv"), "a\n1\n");
        byte[] before = Files.readAllBytes(file);
        String sql = statement.replace("FOLDER", folder.toString());
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(Map.of("shop", file), new DuckDbLimits(256, 1))) {
            assertThatExceptionOfType(WarehouseException.class)
                    .isThrownBy(() -> warehouse.query(sql, Duration.ofSeconds(10), 10))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.STATEMENT))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("shop.duckdb", "in.csv");
    }
}
