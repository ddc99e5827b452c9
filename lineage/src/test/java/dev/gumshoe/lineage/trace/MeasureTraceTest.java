package dev.gumshoe.lineage.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureTraceTest {
    private static final UniqueId MODEL = new UniqueId("model.shop.fct");
    private static final UniqueId STAGED = new UniqueId("model.shop.stg");
    private static final UniqueId RAW = new UniqueId("source.shop.raw.orders");
    private static final UniqueId PAID = new UniqueId("source.shop.raw.payments");

    private static SqlProject project(String fct, String stg) {
        RelationName orders = new RelationName("", "main", "orders");
        RelationName payments = new RelationName("", "main", "payments");
        RelationName staged = new RelationName("", "main", "stg");
        return SqlProject.analyse(
                List.of(new SqlModel(MODEL, fct, fct, "fct.sql"), new SqlModel(STAGED, stg, stg, "stg.sql")),
                new RelationIndex(Map.of(orders, RAW, payments, PAID, staged, STAGED)),
                new SchemaIndex(Map.of(
                        orders,
                        List.of(column("id"), column("cents"), column("status")),
                        payments,
                        List.of(column("order_id"), column("paid")))),
                Dialect.DUCKDB);
    }

    private static SchemaColumn column(String name) {
        return new SchemaColumn(name, "integer", TypeFamily.INTEGER);
    }

    private static Trace amount(String fct, String stg) {
        return MeasureTrace.of(new Figure(MODEL, new Measure.Sum(new ColumnName("amount"))), project(fct, stg));
    }

    @Test
    void followsSelectItemsThroughCtesAndModels() {
        Trace trace = amount(
                "with s as (select * from main.stg) select s.total * 2 as amount from s where id > 1",
                "select id, cents / 100 as total from main.orders o");
        assertThat(trace.at(MODEL)).contains("amount");
        assertThat(trace.at(new StageId(MODEL, 2))).contains("s.total * 2");
        assertThat(trace.at(STAGED)).contains("total * 2");
        assertThat(trace.at(RAW)).contains("(\"cents\" / 100) * 2");
    }

    @Test
    void goesThroughAGroupingAsWhatIsSummedUp() {
        Trace trace = amount(
                "select status, coalesce(sum(cents), 0) / 100 as amount from main.orders group by 1",
                "select 1 as one");
        assertThat(trace.at(RAW)).contains("(\"cents\") / (100)");
        assertThat(trace.at(new StageId(MODEL, 0))).contains("(orders.\"cents\") / (100)");
    }

    @Test
    void countsRowsWhereTheMeasureIsACount() {
        Trace trace = amount("select status, count(*) as amount from main.orders group by 1", "select 1 as one");
        assertThat(trace.at(RAW)).contains("1");
    }

    @Test
    void stopsAtAveragesAtRoundedSumsAndAtWindows() {
        assertThat(amount("select avg(cents) as amount from main.orders", "select 1 as one")
                        .at(RAW))
                .isEmpty();
        assertThat(amount("select round(sum(cents), 1) as amount from main.orders", "select 1 as one")
                        .at(RAW))
                .isEmpty();
        assertThat(amount("select sum(cents) over () as amount from main.orders", "select 1 as one")
                        .at(RAW))
                .isEmpty();
        assertThat(amount("select cents as amount from main.orders group by 1", "select 1 as one")
                        .at(RAW))
                .isEmpty();
    }

    @Test
    void isKnownFromTheJoinOnThatBringsItsRelation() {
        Trace trace = amount(
                "select p.paid as amount from main.orders o left join main.payments p on p.order_id = o.id",
                "select 1 as one");
        assertThat(trace.at(new StageId(MODEL, 0))).isEmpty();
        assertThat(trace.at(new StageId(MODEL, 1))).contains("p.\"paid\"");
        assertThat(trace.at(PAID)).contains("\"paid\"");
        assertThat(trace.at(RAW)).isEmpty();
    }

    @Test
    void followsTheBranchesOfAUnionByPosition() {
        Trace trace = amount(
                "select id, cents as amount from main.orders union all select order_id, paid from main.payments",
                "select 1 as one");
        assertThat(trace.at(RAW)).contains("\"cents\"");
        assertThat(trace.at(PAID)).contains("\"paid\"");
    }

    @Test
    void knowsNothingWhereTwoWaysDisagree() {
        Trace trace = amount(
                "select cents as amount from main.orders union all select -cents from main.orders", "select 1 as one");
        assertThat(trace.at(RAW)).isEmpty();
        assertThat(trace.at(MODEL)).contains("amount");
    }

    @Test
    void followsStarsWithReplacementsAndAliasesOfTheSameSelect() {
        Trace trace = amount(
                "with s as (select * exclude (status) replace (cents * 2 as cents) from main.orders) select cents as c, c + 1 as amount from s",
                "select 1 as one");
        assertThat(trace.at(RAW)).contains("(\"cents\" * 2) + 1");
    }

    @Test
    void followsAColumnThatIsChosenByItsName() {
        Trace chosen = amount(
                "with s as (select columns('^cen') from main.orders) select cents as amount from s", "select 1 as one");
        assertThat(chosen.at(RAW)).contains("\"cents\"");
        Trace computed = amount(
                "with s as (select columns('^cen') + 1 from main.orders) select cents as amount from s",
                "select 1 as one");
        assertThat(computed.at(RAW)).isEmpty();
    }

    @Test
    void followsAKeyThroughWhatIsGroupedBy() {
        SqlProject project =
                project("select order_id, sum(paid) as paid from main.payments group by order_id", "select 1 as one");
        assertThat(KeyTrace.of(MODEL, new ColumnName("order_id"), project).at(PAID))
                .contains("\"order_id\"");
        assertThat(KeyTrace.of(MODEL, new ColumnName("paid"), project).at(PAID)).isEmpty();
    }
}
