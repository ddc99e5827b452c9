package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {

    @ParameterizedTest
    @CsvSource({
        "duckdb, DUCKDB",
        "postgres, POSTGRES",
        "snowflake, SNOWFLAKE",
        "bigquery, BIGQUERY",
        "redshift, REDSHIFT",
        "databricks, DATABRICKS",
        "spark, DATABRICKS",
        "trino, TRINO",
        "Snowflake, SNOWFLAKE"
    })
    void knowsTheAdapters(String adapter, Dialect dialect) {
        assertThat(Dialect.ofAdapter(adapter)).isEqualTo(dialect);
    }

    @Test
    void takesTheCommonGroundWhereTheAdapterIsUnknown() {
        assertThat(Dialect.ofAdapter("teradata")).isEqualTo(Dialect.ANSI);
        assertThat(Dialect.ofAdapter("")).isEqualTo(Dialect.ANSI);
    }

    @Test
    void foldsNamesWithoutQuotesAsTheWarehouseDoes() {
        assertThat(Dialect.SNOWFLAKE.folded("Orders")).isEqualTo("ORDERS");
        assertThat(Dialect.POSTGRES.folded("Orders")).isEqualTo("orders");
        assertThat(Dialect.DUCKDB.folded("Orders")).isEqualTo("orders");
    }

    @Test
    void keepsTheCaseOfQuotedNamesWhereCaseCounts() {
        assertThat(Dialect.SNOWFLAKE.folded("\"Orders\"")).isEqualTo("Orders");
        assertThat(Dialect.REDSHIFT.folded("\"Orders\"")).isEqualTo("Orders");
        assertThat(Dialect.DUCKDB.folded("\"Orders\"")).isEqualTo("orders");
        assertThat(Dialect.BIGQUERY.folded("`Orders`")).isEqualTo("orders");
    }

    @Test
    void quotesAndUnquotesNamesThatHoldQuotes() {
        assertThat(Dialect.DUCKDB.quoted("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(Dialect.DUCKDB.unquoted("\"a\"\"b\"")).isEqualTo("a\"b");
        assertThat(Dialect.DATABRICKS.quoted("a`b")).isEqualTo("`a``b`");
        assertThat(Dialect.DATABRICKS.unquoted("`a``b`")).isEqualTo("a`b");
        assertThat(Dialect.BIGQUERY.quoted("a`b")).isEqualTo("`a\\`b`");
        assertThat(Dialect.BIGQUERY.unquoted("`a\\`b`")).isEqualTo("a`b");
    }

    @Test
    void leavesNamesWithoutQuotesAsTheyAre() {
        assertThat(Dialect.POSTGRES.unquoted("a")).isEqualTo("a");
        assertThat(Dialect.POSTGRES.isQuoted("\"")).isFalse();
        assertThat(Dialect.BIGQUERY.isQuoted("\"text\"")).isFalse();
    }
}
