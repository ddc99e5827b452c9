package dev.gumshoe.adapters.dbt.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.RelationName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RelationTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"shop\".\"main\".\"orders\"    | shop | main  | orders",
                "`my-project`.`sales`.`orders`   | my-project | sales | orders",
                "analytics.prod.ORDERS           | analytics | prod | ORDERS",
                "`sales`.`orders`                | ~~ | sales | orders",
                "[shop].[dbo].[order lines]      | shop | dbo | order lines",
                "\"a\"\"b\".\"c.d\".\"e\"        | a\"b | c.d | e",
                "my-project.sales.orders         | my-project | sales | orders",
                "orders                          | ~~ | ~~ | orders"
            })
    void readsWhatDbtRenders(String text, String database, String schema, String identifier) {
        assertThat(RelationText.parse(text)).contains(new RelationName(database, schema, identifier));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read_csv('a.csv')",
                "'data/a.parquet'",
                "s3://bucket/a.parquet",
                "a.b.c.d",
                "a.",
                "\"a",
                "(select 1)",
                "a b",
                " "
            })
    void refusesWhatIsNoName(String text) {
        assertThat(RelationText.parse(text)).isEmpty();
    }

    @Test
    void refusesAVeryLongName() {
        assertThat(RelationText.parse("\"" + "a".repeat(100_000) + "\"")).isEmpty();
    }
}
