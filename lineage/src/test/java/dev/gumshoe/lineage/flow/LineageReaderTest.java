package dev.gumshoe.lineage.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.flow.Catalog.Known;
import dev.gumshoe.lineage.flow.Catalog.KnownColumn;
import dev.gumshoe.lineage.sql.Dialect;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineageReaderTest {
    private static final Map<String, String> SHOP = Map.of(
            "orders", "id,customer_id,amount,status", "customers", "id,name,country", "refunds", "order_id,amount");

    private static Catalog shop() {
        return relation -> Optional.ofNullable(SHOP.get(relation.identifier().toLowerCase(java.util.Locale.ROOT)))
                .map(columns -> new Known(
                        Arrays.stream(columns.split(","))
                                .map(name -> new KnownColumn(name, Nullability.UNKNOWN))
                                .toList(),
                        true,
                        List.of()));
    }

    private static QueryLineage read(String sql, Dialect dialect, Catalog catalog) {
        LineageOutcome outcome = new LineageReader(dialect, catalog).query(sql);
        assertThat(outcome).as(sql).isInstanceOf(LineageOutcome.Read.class);
        return ((LineageOutcome.Read) outcome).lineage();
    }

    private static QueryLineage read(String sql) {
        return read(sql, Dialect.DUCKDB, shop());
    }

    /** Each output column as {@code name <- relation.column (TRANSFORMATION), ...}. */
    private static List<String> columns(QueryLineage lineage) {
        return lineage.columns().stream()
                .map(column -> column.name() + " <- "
                        + String.join(
                                ", ",
                                column.origins().stream()
                                        .map(Origin::toString)
                                        .sorted()
                                        .toList()))
                .toList();
    }

    private static List<String> predicates(QueryLineage lineage) {
        return lineage.predicates().stream().map(Origin::toString).sorted().toList();
    }

    @Test
    void expandsStarsByTheCatalogThroughCtesAndSubqueries() {
        QueryLineage lineage =
                read("with o as (select * from orders) select * exclude (status) from (select * from o) x");
        assertThat(columns(lineage))
                .containsExactly(
                        "id <- orders.id (IDENTITY)",
                        "customer_id <- orders.customer_id (IDENTITY)",
                        "amount <- orders.amount (IDENTITY)");
        assertThat(lineage.complete()).isTrue();
    }

    @Test
    void keepsTheStarWhereTheColumnsAreNotKnown() {
        QueryLineage lineage = read("select a, u.* from unknown u");
        assertThat(columns(lineage)).containsExactly("a <- unknown.a (IDENTITY)", "* <- unknown.* (IDENTITY)");
        assertThat(lineage.complete()).isFalse();
    }

    @Test
    void tellsValuesFromWhatChoosesThem() {
        QueryLineage lineage =
                read("select case when status = 'x' then amount end a, sum(amount) over (partition by customer_id) b,"
                        + " cast(id as text) c from orders where status <> 'y'");
        assertThat(columns(lineage))
                .containsExactly(
                        "a <- orders.amount (EXPRESSION), orders.status (CONDITION)",
                        "b <- orders.amount (WINDOW_VALUE), orders.customer_id (WINDOW)",
                        "c <- orders.id (CAST)");
        assertThat(predicates(lineage)).contains("orders.status (FILTER)");
    }

    @Test
    void matchesBranchesByPlaceOrByName() {
        assertThat(columns(read("select id, amount from orders union all select order_id, amount from refunds")))
                .containsExactly(
                        "id <- orders.id (IDENTITY), refunds.order_id (IDENTITY)",
                        "amount <- orders.amount (IDENTITY), refunds.amount (IDENTITY)");
        assertThat(columns(
                        read("select id, amount from orders union all by name select amount, order_id from refunds")))
                .containsExactly(
                        "id <- orders.id (IDENTITY)",
                        "amount <- orders.amount (IDENTITY), refunds.amount (IDENTITY)",
                        "order_id <- refunds.order_id (IDENTITY)");
    }

    @Test
    void readsRecursiveCtes() {
        QueryLineage lineage = read("with recursive t(a, b) as (select id, customer_id from orders union all"
                + " select b, a from t where a < 5) select a from t");
        assertThat(columns(lineage)).containsExactly("a <- orders.customer_id (IDENTITY), orders.id (IDENTITY)");
    }

    @Test
    void mergesTheColumnsOfUsing() {
        QueryLineage lineage = read(
                "select * from orders join (select customer_id, sum(amount) s from orders group by 1) x using (customer_id)",
                Dialect.POSTGRES,
                shop());
        assertThat(lineage.columns())
                .extracting(OutputLineage::name)
                .containsExactly("customer_id", "id", "amount", "status", "s");
    }

    @Test
    void resolvesCorrelatedSubqueries() {
        QueryLineage lineage = read(
                "select c.name, (select max(o.amount) from orders o where o.customer_id = c.id) top from customers c");
        assertThat(columns(lineage))
                .element(1)
                .asString()
                .contains("orders.amount (AGGREGATION)", "orders.customer_id (FILTER)", "customers.id (FILTER)");
    }

    @Test
    void namesAllCandidatesOfAColumnThatSeveralRelationsCanHave() {
        QueryLineage lineage = read("select a from t1 join t2 on t1.id = t2.id");
        assertThat(lineage.columns().get(0).origins())
                .singleElement()
                .satisfies(origin -> assertThat(origin.relations())
                        .extracting(RelationName::identifier)
                        .containsExactly("t1", "t2"));
    }

    @Test
    void takesAliasesOfTheSameSelectWhereTheDialectDoes() {
        assertThat(columns(
                        read("select amount * 2 as twice, twice + 1 as more from orders", Dialect.SNOWFLAKE, shop())))
                .containsExactly("TWICE <- orders.amount (EXPRESSION)", "MORE <- orders.amount (EXPRESSION)");
    }

    @Test
    void leavesAsideCtesThatNothingReads() {
        QueryLineage lineage = read("with dead as (select * from refunds where amount > 1) select id from orders");
        assertThat(predicates(lineage)).isEmpty();
        assertThat(lineage.reads()).extracting(RelationName::identifier).containsExactly("orders");
    }

    @Test
    void tellsWhatAnOuterJoinMakesNull() {
        QueryLineage lineage = read(
                "select c.name, coalesce(c.name, 'x') safe, count(*) n from orders o left join customers c on c.id = o.customer_id");
        assertThat(lineage.columns())
                .extracting(OutputLineage::nullability)
                .containsExactly(Nullability.NULLABLE, Nullability.NOT_NULL, Nullability.NOT_NULL);
    }

    @Test
    void stepsIntoDocumentsAndStructs() {
        assertThat(columns(read("select t.doc:a.b::int as n from raw t", Dialect.SNOWFLAKE, Catalog.NONE)))
                .containsExactly("N <- raw.DOC (EXPRESSION)");
        assertThat(columns(read("select s.a.b as x from raw", Dialect.BIGQUERY, Catalog.NONE)))
                .containsExactly("x <- raw.s (EXPRESSION)");
        assertThat(columns(read("select i.sku from raw r, unnest(r.items) as i", Dialect.BIGQUERY, Catalog.NONE)))
                .containsExactly("sku <- raw.items (EXPRESSION)");
    }

    @Test
    void keepsTheParametersOfALambdaApartFromColumns() {
        assertThat(columns(read("select list_transform(xs, x -> x + y) l from raw", Dialect.DUCKDB, Catalog.NONE)))
                .containsExactly("l <- raw.xs (EXPRESSION), raw.y (EXPRESSION)");
    }

    @Test
    void namesTheColumnsOfAPivotByTheValuesThatItLists() {
        QueryLineage lineage = read(
                "select * from (select region, q, amt from sales) pivot (sum(amt) for q in ('a', 'b' as bb)) p",
                Dialect.SNOWFLAKE,
                Catalog.NONE);
        assertThat(columns(lineage))
                .containsExactly(
                        "REGION <- sales.REGION (IDENTITY)",
                        "'a' <- sales.AMT (AGGREGATION)",
                        "BB <- sales.AMT (AGGREGATION)");
        assertThat(lineage.complete()).isTrue();
    }

    @Test
    void leavesAPivotOfUnknownColumnsUnopened() {
        QueryLineage lineage = read(
                "select * from (select s.* from sales s) pivot (sum(amt) for q in ('a', 'b')) p",
                Dialect.SNOWFLAKE,
                Catalog.NONE);
        assertThat(columns(lineage)).containsExactly("* <- sales.* (AGGREGATION)");
        assertThat(lineage.complete()).isFalse();
    }

    @Test
    void putsTheColumnsOfAnUnpivotUnderEachOther() {
        QueryLineage lineage = read(
                "select id, k, v from (select id, a, b from sales) unpivot (v for k in (a, b))",
                Dialect.BIGQUERY,
                Catalog.NONE);
        assertThat(columns(lineage))
                .containsExactly("id <- sales.id (IDENTITY)", "k <- ", "v <- sales.a (IDENTITY), sales.b (IDENTITY)");
    }

    @Test
    void knowsWhatAPivotStatementGroupsBy() {
        QueryLineage lineage = read(
                "with p as (pivot sales on q using sum(amt) group by region) select region, a from p",
                Dialect.DUCKDB,
                Catalog.NONE);
        assertThat(columns(lineage))
                .containsExactly("region <- sales.region (IDENTITY)", "a <- sales.amt (AGGREGATION)");
        assertThat(lineage.reads()).extracting(RelationName::identifier).containsExactly("sales");
    }

    @Test
    void choosesAmongTheColumnsOfAStarByTheirNames() {
        assertThat(columns(read("select columns('^(id|amount)$') from orders")))
                .containsExactly("id <- orders.id (IDENTITY)", "amount <- orders.amount (IDENTITY)");
        assertThat(columns(read("select min(columns('amount')) + 1, count(*) as n from orders")))
                .first()
                .isEqualTo("amount <- orders.amount (AGGREGATION)");
        assertThat(columns(read("select columns('(.*)_id') as '\\1_key' from orders")))
                .containsExactly("customer_key <- orders.customer_id (IDENTITY)");
        assertThat(columns(read("select * ilike '%ID' from orders")))
                .containsExactly("id <- orders.id (IDENTITY)", "customer_id <- orders.customer_id (IDENTITY)");
        assertThat(columns(read("select o.* exclude (id) not like '%t%' from orders o")))
                .isEmpty();
        assertThat(columns(read("select * ilike '%us%' from orders", Dialect.SNOWFLAKE, shop())))
                .containsExactly("customer_id <- orders.customer_id (IDENTITY)", "status <- orders.status (IDENTITY)");
    }

    @Test
    void takesNoColumnForOneThatOnlyTheWarehouseCanChoose() {
        QueryLineage lineage =
                read("with c as (select columns(lambda c: c like 'a%') from orders) select amount, x from c");
        assertThat(columns(lineage)).first().isEqualTo("amount <- orders.amount (IDENTITY)");
        QueryLineage whole = read("select max(columns(lambda c: c like 'a%')) from orders");
        assertThat(whole.complete()).isFalse();
        assertThat(whole.columns()).extracting(OutputLineage::name).containsExactly("*");
        QueryLineage unknown = read("with c as (select columns('^a') from nowhere) select amount from c");
        assertThat(columns(unknown)).containsExactly("amount <- nowhere.amount (IDENTITY)");
    }
}
