package dev.gumshoe.lineage.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.lineage.flow.Catalog.Known;
import dev.gumshoe.lineage.flow.Catalog.KnownColumn;
import dev.gumshoe.lineage.sql.Dialect;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrainTest {
    private static final Grain BY_ID = new Grain(List.of("id"), "declared by unique test");

    private static Known relation(Grain grain, String... columns) {
        return new Known(
                List.of(columns).stream()
                        .map(name -> new KnownColumn(name, Nullability.UNKNOWN))
                        .toList(),
                true,
                List.of(grain));
    }

    private static final Catalog SHOP = relation -> switch (relation.identifier()) {
        case "orders" -> Optional.of(relation(BY_ID, "id", "customer_id", "amount", "at"));
        case "customers" -> Optional.of(relation(BY_ID, "id", "name"));
        case "prices" -> Optional.of(relation(new Grain(List.of("sku", "day"), "x"), "sku", "day", "price"));
        default -> Optional.empty();
    };

    private static List<String> grains(String sql) {
        LineageOutcome outcome = new LineageReader(Dialect.DUCKDB, SHOP).query(sql);
        return ((LineageOutcome.Read) outcome)
                .lineage().grains().stream()
                        .map(grain -> grain.columns() + " " + grain.reason())
                        .toList();
    }

    @Test
    void keepsAKeyThatIsPutOutUnderAnotherName() {
        assertThat(grains("with o as (select * from orders) select id as order_id, amount from o where amount > 1"))
                .containsExactly("[order_id] key of orders");
        assertThat(grains("select customer_id, amount from orders")).isEmpty();
    }

    @Test
    void keepsTheLeftKeyWhereAJoinFindsAtMostOneRow() {
        assertThat(grains("select o.id, c.name from orders o left join customers c on c.id = o.customer_id"))
                .containsExactly("[id] key of orders; the join to c finds at most one row");
    }

    @Test
    void needsBothKeysWhereAJoinFindsMany() {
        assertThat(grains("select c.id, o.id as order_no, name from customers c left join orders o on o.amount > c.id"))
                .containsExactly("[id, order_no] key of customers, joined with key of orders");
        assertThat(grains("select c.id, name from customers c left join orders o on o.customer_id = c.id"))
                .isEmpty();
    }

    @Test
    void losesKeysOfTheSideThatAnOuterJoinPads() {
        assertThat(grains("select o.id from orders o full join customers c on c.id = o.customer_id"))
                .isEmpty();
        assertThat(grains("select o.id from customers c left join orders o on o.customer_id = c.id"))
                .isEmpty();
    }

    @Test
    void readsGroupByAndAggregates() {
        assertThat(grains(
                        "select customer_id, date_trunc('month', at) as month, sum(amount) from orders group by 1, 2"))
                .containsExactly("[customer_id, month] GROUP BY customer_id, month");
        assertThat(grains("select max(amount) from orders"))
                .containsExactly("[] an aggregate over all rows has one row");
        assertThat(grains("select sum(amount) from orders group by customer_id"))
                .isEmpty();
        assertThat(grains("select customer_id, sum(amount) from orders group by rollup (customer_id)"))
                .isEmpty();
    }

    @Test
    void isNotDeceivedByAnAliasThatHidesTheGroupedColumn() {
        assertThat(grains("select upper(name) as name, count(*) from customers group by customers.name"))
                .isEmpty();
    }

    @Test
    void readsTheFirstRowOfEachGroup() {
        assertThat(grains(
                        "select * from (select customer_id, amount, row_number() over (partition by customer_id order by at) rn"
                                + " from orders) x where rn = 1"))
                .containsExactly("[customer_id] row_number() = 1 for each customer_id");
        assertThat(
                        grains(
                                "select customer_id, amount from orders qualify row_number() over (partition by customer_id order by at) = 1"))
                .containsExactly("[customer_id] row_number() = 1 for each customer_id");
        assertThat(
                        grains(
                                "select customer_id, amount from orders qualify row_number() over (partition by customer_id order by at) <= 2"))
                .isEmpty();
    }

    @Test
    void dropsColumnsThatAFilterFixes() {
        assertThat(grains("select sku, price from prices where day = '2024-01-01'"))
                .containsExactly("[sku] key of prices");
    }

    @Test
    void readsDistinctAndSetOperations() {
        assertThat(grains("select distinct customer_id, amount from orders"))
                .containsExactly("[customer_id, amount] DISTINCT");
        assertThat(grains("select id from orders union all select id from customers"))
                .isEmpty();
        assertThat(grains("select id from orders union select id from customers"))
                .containsExactly("[id] a set operation without ALL leaves no row twice");
        assertThat(grains("select id, amount from orders except select id, 1 from customers"))
                .contains("[id] key of orders");
    }

    @Test
    void tellsTheGrainOfEachStage() {
        String sql = "with totals as (select customer_id, sum(amount) s from orders group by 1) select s from totals";
        LineageOutcome outcome = new LineageReader(Dialect.DUCKDB, SHOP).query(sql);
        assertThat(((LineageOutcome.Read) outcome).lineage().stages())
                .containsExactly(new QueryLineage.StageGrain(
                        "totals", List.of(new Grain(List.of("customer_id"), "GROUP BY customer_id"))));
    }
}
