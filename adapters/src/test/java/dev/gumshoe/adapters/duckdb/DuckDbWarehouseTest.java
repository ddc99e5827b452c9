package dev.gumshoe.adapters.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gumshoe.engine.port.ResultTable;
import dev.gumshoe.engine.port.ResultTable.Cell;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.port.WarehouseException.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuckDbWarehouseTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String ENDLESS =
            "select count(*) from range(1000000000) a(x), range(1000000000) b(y) where x * y % 7 = 3";

    @TempDir
    Path folder;

    private DuckDbWarehouse warehouse;

    @BeforeEach
    void open() throws Exception {
        Path file = DuckDbFiles.create(folder.resolve("shop.duckdb"), "create table orders as select 1 as a");
        warehouse = DuckDbWarehouse.open(Map.of("shop", file), new DuckDbLimits(256, 2));
    }

    @AfterEach
    void close() throws Exception {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1::tinyint | 1",
                "sum(170141183460469231731687303715884105727::hugeint) | 170141183460469231731687303715884105727",
                "2.50::decimal(10, 2) | 2.50",
                "0.1::double + 0.2::double | 0.30000000000000004",
                "2.0e-3::double | 0.002",
                "3::double | 3",
                "-0.0::double | 0",
                "1e300::double | 1E+300",
                "'nan'::double | NaN",
                "'-infinity'::double | -Infinity",
                "0.1::float | 0.1",
                "true | true",
                "date '2024-02-03' | 2024-02-03",
                "'infinity'::date | infinity",
                "timestamp '2024-02-03 04:05:00' | 2024-02-03T04:05:00",
                "timestamp '2024-02-03 04:05:06.5' | 2024-02-03T04:05:06.5",
                "'-infinity'::timestamp | -infinity",
                "timestamptz '2024-02-03 04:05:06+02' | 2024-02-03T02:05:06Z",
                "time '04:05:00' | 04:05:00",
                "interval '3 days' | 3 days",
                "'a  b' | a  b",
                "'\\x41\\xff'::blob | 41ff",
                "[1, null] | [1, NULL]",
                "[timestamp '2024-02-03 04:05:00'] | [2024-02-03T04:05:00]",
                "{'a': 1.5::double} | {a: 1.5}",
                "map {'k': date '2024-02-03'} | {k: 2024-02-03}",
                "'{\"a\": 1}'::json | {\"a\": 1}",
                "'00000000-0000-0000-0000-000000000001'::uuid | 00000000-0000-0000-0000-000000000001"
            },
            quoteCharacter = '`')
    void rendersEachTypeInOneWay(String expression, String text) throws Exception {
        assertThat(cell("select " + expression)).isEqualTo(Cell.of(text));
    }

    @Test
    void tellsNullFromTheEmptyText() throws Exception {
        assertThat(cell("select null")).isEqualTo(Cell.NULL);
        assertThat(cell("select ''")).isEqualTo(Cell.of(""));
    }

    @Test
    void namesTheColumnsAsTheStatementDoes() throws Exception {
        assertThat(warehouse
                        .query("select 1 as a, 2 as a, 3 as \"B c\"", LONG, 1)
                        .columns())
                .containsExactly("a", "a", "B c");
    }

    @Test
    void cutsTheAnswerAtTheRowCap() throws Exception {
        ResultTable cut = warehouse.query("select * from range(11)", LONG, 10);
        assertThat(cut.rows()).hasSize(10);
        assertThat(cut.truncated()).isTrue();
        assertThat(warehouse.query("select * from range(10)", LONG, 10).truncated())
                .isFalse();
    }

    @Test
    void stopsAStatementAtItsTimeout() {
        WarehouseException failure = failure(ENDLESS, Duration.ofMillis(100));
        assertThat(failure).hasMessage("shop: the statement was stopped by its timeout of 100 ms");
        assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
    }

    @Test
    void stopsAStatementWhenAPersonSaysSo() throws Exception {
        Thread person = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                warehouse.cancel();
                Thread.onSpinWait();
            }
        });
        person.start();
        WarehouseException failure = failure(ENDLESS, LONG);
        person.interrupt();
        person.join();
        assertThat(failure).hasMessage("shop: the statement was stopped by a person");
        assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
    }

    @Test
    void answersTheNextStatementAfterOneThatWasStopped() throws Exception {
        assertThat(failure(ENDLESS, Duration.ofMillis(1)).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(cell("select a from orders")).isEqualTo(Cell.of("1"));
    }

    @Test
    void saysInOneLineWhatIsWrongWithAStatement() {
        assertThat(failure("selec 1", LONG)).hasMessage("shop: parser error: syntax error at or near \"selec\"");
        assertThat(failure("select b from orders", LONG))
                .hasMessage("shop: binder error: Referenced column \"b\" not found in FROM clause!");
        assertThat(failure("select 'abc'::integer", LONG))
                .hasMessage("shop: conversion error: Could not convert string (a value) to INT32");
        assertThat(failure("select error('first' || chr(10) || 'second')", LONG))
                .hasMessage("shop: invalid input error: first");
    }

    @Test
    void blamesTheStatementForDataThatDoesNotConvert() {
        assertThat(failure("select 'abc'::integer", LONG).kind()).isEqualTo(Kind.STATEMENT);
    }

    @Test
    void blamesTheConnectionWhenItIsClosed() throws Exception {
        warehouse.close();
        assertThat(failure("select 1", LONG).kind()).isEqualTo(Kind.CONNECTION);
    }

    @Test
    void refusesATimeThatNoClockShows() {
        assertThat(failure("select time '24:00:00'", LONG).kind()).isEqualTo(Kind.STATEMENT);
    }

    private Cell cell(String sql) throws WarehouseException {
        return warehouse.query(sql, LONG, 1).rows().get(0).get(0);
    }

    private WarehouseException failure(String sql, Duration timeout) {
        return catchThrowableOfType(WarehouseException.class, () -> warehouse.query(sql, timeout, 10));
    }
}
