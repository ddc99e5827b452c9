package dev.gumshoe.adapters.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.config.Expectation.ExpectedFile;
import dev.gumshoe.adapters.config.Expectation.ExpectedNumber;
import dev.gumshoe.adapters.truth.TruthGrain;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GumshoeConfigTest {
    @TempDir
    Path project;

    @Test
    void readsEverySetting() throws IOException {
        GumshoeConfig config = read("""
                warehouse: duckdb:warehouse/shop.duckdb
                state: prod-artifacts
                expect:
                  - {figure: fct_orders.count, expected: 10000, source: the ledger}
                  - figure: sum(fct_orders.amount)
                    expected: 12.50
                  - {truth: truth/orders.csv, model: fct_orders, key: order_id, measure: amount}
                  - {truth: truth/days.csv, model: fct_orders, key: ordered_at, by: day}
                budget: {queries: 50, seconds: 60, rows: 100000}
                patterns: [our_patterns]
                suppress:
                  - {pattern: inner-join-drops-unmatched-keys, node: fct_orders, reason: guests, until: 2027-01-31}
                """);
        ColumnName amount = new ColumnName("amount");
        assertThat(config.warehouse())
                .isEqualTo(new WarehouseSetting.DuckDbFile(project.resolve("warehouse/shop.duckdb")));
        assertThat(config.state()).contains(project.resolve("prod-artifacts"));
        assertThat(config.expect())
                .containsExactly(
                        new ExpectedNumber("fct_orders", new Measure.Count(), new BigDecimal("10000"), "the ledger"),
                        new ExpectedNumber(
                                "fct_orders", new Measure.Sum(amount), new BigDecimal("12.50"), "gumshoe.yml"),
                        new ExpectedFile(
                                "fct_orders",
                                project.resolve("truth/orders.csv"),
                                new ColumnName("order_id"),
                                new Measure.Sum(amount),
                                TruthGrain.KEY),
                        new ExpectedFile(
                                "fct_orders",
                                project.resolve("truth/days.csv"),
                                new ColumnName("ordered_at"),
                                new Measure.Count(),
                                TruthGrain.DAY));
        assertThat(config.budget()).isEqualTo(new Budget(50, 60, 100000));
        assertThat(config.patterns()).containsExactly(project.resolve("our_patterns"));
        assertThat(config.suppress())
                .containsExactly(new SuppressionSetting(
                        "gumshoe.yml:12",
                        "inner-join-drops-unmatched-keys",
                        "fct_orders",
                        "guests",
                        LocalDate.of(2027, 1, 31)));
    }

    @Test
    void needsNoFile() {
        GumshoeConfig config = GumshoeConfig.find(project);
        assertThat(config.warehouse()).isEqualTo(new WarehouseSetting.Profile());
        assertThat(config.state()).isEmpty();
        assertThat(config.budget()).isEqualTo(Budget.UNSTATED);
    }

    @Test
    void readsTheWarehouseOfSeeds() throws IOException {
        assertThat(read("warehouse: seeds").warehouse()).isEqualTo(new WarehouseSetting.Seeds());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "state: x\\nwarehose: seeds | 2: unknown key 'warehose'; expected warehouse, state, expect, budget, patterns, suppress, walkthroughs (did you mean 'warehouse'?)",
                "nonsense: 1 | 1: unknown key 'nonsense'; expected warehouse, state, expect, budget, patterns, suppress, walkthroughs",
                "budget: {query: 1} | 1: unknown key 'query'; expected queries, seconds, rows",
                "budget:\\n  rows: many | 2: 'rows' is 'many'; expected a number such as 10000 or 12.50",
                "budget: {rows: -1} | 1: 'rows' is -1; expected a whole number above 0",
                "budget: {rows: 1.5} | 1: 'rows' is 1.5; expected a whole number above 0",
                "budget: 7 | 1: 'budget' is a number; expected a mapping",
                "warehouse: oracle | 1: 'warehouse' is neither; expected seeds or duckdb:<path>",
                "warehouse: 'duckdb:' | 1: 'warehouse' is neither; expected seeds or duckdb:<path>",
                "expect: {figure: a.count} | 1: 'expect' is a mapping; expected a list",
                "expect:\\n- {model: a} | 2: has neither 'figure' nor 'truth'; expected one of them",
                "expect:\\n- {figure: a.count} | 2: has no 'expected'; expected one",
                "expect:\\n- {figure: a, expected: 1} | 2: 'a': is not a figure; expected model.count, sum(model.column), avg(model.column), count(distinct model.column), or one divided by another",
                "expect:\\n- {truth: a.csv, model: m, key: k, by: week} | 2: 'by' is 'week'; expected key or day",
                "expect:\\n- {truth: a.csv, model: m} | 2: has no 'key'; expected one",
                "expect:\\n- {truth: a.csv, model: m, key: k, expected: 1} | 2: unknown key 'expected'; expected truth, model, key, measure, by"
            })
    void saysWhatIsWrongAndWhere(String text, String message) throws IOException {
        Path file = Files.writeString(project.resolve("gumshoe.yml"), text.replace("\\n", "\n"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> GumshoeConfig.find(project))
                .withMessage(file + ":" + message);
    }

    private GumshoeConfig read(String text) throws IOException {
        Files.writeString(project.resolve("gumshoe.yml"), text);
        return GumshoeConfig.find(project);
    }
}
