package dev.gumshoe.lineage.planting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataOperatorsTest {
    private static final DataGround PAYMENTS = new DataGround(
            new UniqueId("source.shop.raw.payments"),
            "raw.payments",
            List.of(
                    new SchemaColumn("order_id", "VARCHAR", TypeFamily.TEXT),
                    new SchemaColumn("amount", "DECIMAL(9,2)", TypeFamily.DECIMAL),
                    new SchemaColumn("paid_at", "TIMESTAMP", TypeFamily.TIMESTAMP)),
            1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            source-rows-repeated | insert into raw.payments select * from raw.payments where (rowid + 1) % 3 = 0
            rows-delivered-again | insert into raw.payments select "order_id", "amount", "paid_at" + interval '1 day' from raw.payments where (rowid + 1) % 3 = 0
            source-rows-missing  | delete from raw.payments where (rowid + 1) % 3 = 0
            source-stale         | delete from raw.payments where "paid_at" > (select quantile_disc("paid_at", 0.67) from raw.payments)
            key-missing          | update raw.payments set "order_id" = null where (rowid + 1) % 3 = 0
            amount-in-cents      | update raw.payments set "amount" = "amount" * 100 where (rowid + 1) % 3 = 0
            amount-negated       | update raw.payments set "amount" = -1 * "amount" where (rowid + 1) % 3 = 0
            amount-missing       | update raw.payments set "amount" = null where (rowid + 1) % 3 = 0
            time-in-other-zone   | update raw.payments set "paid_at" = "paid_at" + interval '9 hours' where (rowid + 1) % 2 = 0
            column-renamed       | alter table raw.payments rename "amount" to "amount_v2"
            column-retyped       | alter table raw.payments alter "amount" type varchar
            """)
    void plants(String operator, String statement) {
        DataOperator found = DataOperators.all().stream()
                .filter(each -> each.id().equals(operator))
                .findFirst()
                .orElseThrow();
        assertThat(found.sites(PAYMENTS))
                .allSatisfy(fault -> assertThat(fault.operator()).isEqualTo(operator))
                .flatExtracting(DataFault::statements)
                .contains(statement);
    }

    @Test
    void padsKeys() {
        DataOperator padded = DataOperators.all().stream()
                .filter(each -> each.id().equals("key-padded"))
                .findFirst()
                .orElseThrow();
        assertThat(padded.sites(PAYMENTS))
                .flatExtracting(DataFault::statements)
                .containsExactly(
                        "update raw.payments set \"order_id\" = \"order_id\" || ' ' where (rowid + 1) % 2 = 0");
    }
}
