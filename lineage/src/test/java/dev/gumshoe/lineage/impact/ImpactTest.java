package dev.gumshoe.lineage.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Exposure;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Incremental;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.ColumnProject;
import dev.gumshoe.lineage.columngraph.RowsOf;
import dev.gumshoe.lineage.flow.EdgeKind;
import dev.gumshoe.lineage.graph.ProjectGraph;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpactTest {
    private static final UniqueId RAW = new UniqueId("seed.shop.raw_orders");
    private static final UniqueId BASE = new UniqueId("model.shop.base");
    private static final UniqueId PAID = new UniqueId("model.shop.paid");
    private static final UniqueId MART = new UniqueId("model.shop.mart");
    private static final UniqueId BOARD = new UniqueId("exposure.shop.board");
    private static final UniqueId LAB = new UniqueId("exposure.shop.lab");
    private static final UniqueId CHECK = new UniqueId("test.shop.not_null_paid_status");

    private final List<Fact> facts = new ArrayList<>();
    private final List<SqlModel> models = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<UniqueId> contracted = new ArrayList<>();
    private Dialect dialect = Dialect.DUCKDB;

    private void node(UniqueId id, ResourceType type, UniqueId... reads) {
        facts.add(new Node(id, type, id.shortName(), "shop", "", ""));
        facts.add(new NodeRelation(id, relation(id)));
        List.of(reads).forEach(read -> facts.add(new DependsOn(id, read)));
    }

    private static RelationName relation(UniqueId id) {
        return new RelationName("", "main", id.shortName());
    }

    private void seed(UniqueId id, String... names) {
        node(id, ResourceType.SEED);
        for (int i = 0; i < names.length; i++) {
            columns.add(new Column(relation(id), new ColumnName(names[i]), "text", TypeFamily.TEXT, true, i + 1));
        }
    }

    private void model(UniqueId id, String sql, UniqueId... reads) {
        node(id, ResourceType.MODEL, reads);
        models.add(new SqlModel(id, sql, sql, "models/" + id.shortName() + ".sql"));
    }

    private void exposure(UniqueId id, String maturity, UniqueId reads) {
        node(id, ResourceType.EXPOSURE, reads);
        facts.add(new Exposure(id, id.shortName(), "dashboard", maturity, "Ada", "", ""));
        uses.add(Use.whole(id, reads));
    }

    private Impact of(SchemaChange change) {
        ImpactGraph graph = ImpactGraph.of(ColumnProject.of(facts, models, columns, dialect), uses, contracted);
        return Impact.of(change, graph, new ProjectGraph(facts), facts);
    }

    private static AffectedNode in(Impact impact, UniqueId id) {
        return impact.affected().stream()
                .filter(node -> node.node().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ColumnId raw(String name) {
        return new ColumnId(RAW, name);
    }

    /** A star, a filter, and a sum. */
    private void shop() {
        seed(RAW, "id", "amount", "status", "note");
        model(BASE, "select * from main.raw_orders", RAW);
        model(PAID, "with b as (select * from main.base)\nselect id, amount\nfrom b\nwhere b.status = 'paid'", BASE);
        model(MART, "select sum(amount) as total from main.paid", PAID);
        exposure(LAB, "low", MART);
        exposure(BOARD, "high", MART);
    }

    @Test
    void namesTheLineThatBreaksAndWhatCannotBeBuiltAfterIt() {
        shop();
        Impact impact = of(new SchemaChange.ColumnDropped(raw("status")));
        assertThat(in(impact, BASE).effect().reason()).contains("by a star");
        assertThat(in(impact, BASE).consequence()).isEqualTo(Consequence.CHANGES_VALUES);
        Effect broken = in(impact, PAID).effect();
        assertThat(broken.consequence()).isEqualTo(Consequence.BREAKS);
        assertThat(broken.direct()).isTrue();
        assertThat(broken.references())
                .extracting(reference -> reference.line() + " " + reference.clause())
                .containsExactly("models/paid.sql:4 FILTER");
        assertThat(in(impact, MART).effect().direct()).isFalse();
        assertThat(in(impact, MART).consequence()).isEqualTo(Consequence.BREAKS);
    }

    @Test
    void saysThatAColumnIsOnlyReadToChooseRows() {
        shop();
        AffectedNode mart = in(of(new SchemaChange.ValuesChanged(raw("status"))), MART);
        assertThat(mart.kind()).isEqualTo(EdgeKind.PREDICATE);
        assertThat(mart.consequence()).isEqualTo(Consequence.CHANGES_VALUES);
        assertThat(in(of(new SchemaChange.ValuesChanged(raw("amount"))), MART).kind())
                .isEqualTo(EdgeKind.VALUE);
    }

    @Test
    void staysHarmlessWhereNothingReadsTheColumn() {
        shop();
        Impact impact = of(new SchemaChange.ColumnDropped(raw("note")));
        assertThat(in(impact, PAID).consequence()).isEqualTo(Consequence.HARMLESS);
        assertThat(in(impact, BOARD).consequence()).isEqualTo(Consequence.HARMLESS);
    }

    @Test
    void putsTheRipestExposureFirst() {
        shop();
        Impact impact = of(new SchemaChange.ValuesChanged(raw("amount")));
        assertThat(impact.affected())
                .extracting(node -> node.node().id())
                .containsExactly(BOARD, LAB, BASE, PAID, MART);
        assertThat(in(impact, BOARD).path()).hasSize(4);
        assertThat(in(impact, BOARD).distance()).isEqualTo(4);
    }

    @Test
    void endsAChangeOfTypeAtACast() {
        seed(RAW, "id", "amount");
        model(BASE, "select id, cast(amount as decimal) as amount from main.raw_orders", RAW);
        model(MART, "select sum(amount) as total from main.base", BASE);
        Impact impact = of(new SchemaChange.ColumnRetyped(raw("amount"), "", "varchar"));
        assertThat(in(impact, BASE).consequence()).isEqualTo(Consequence.HARMLESS);
        assertThat(in(impact, BASE).effect().reason()).startsWith("casts");
        assertThat(in(impact, MART).consequence()).isEqualTo(Consequence.HARMLESS);
    }

    @Test
    void followsAColumnThatBecomesNullableIntoAJoin() {
        seed(RAW, "id", "customer");
        UniqueId customers = new UniqueId("seed.shop.raw_customers");
        seed(customers, "customer");
        model(
                BASE,
                "select o.id from main.raw_orders o\njoin main.raw_customers c on o.customer = c.customer",
                RAW,
                customers);
        AffectedNode base = in(of(new SchemaChange.BecameNullable(raw("customer"))), BASE);
        assertThat(base.effect().reason()).isEqualTo("joins on raw_orders.customer: no NULL matches");
        assertThat(base.effect().references())
                .extracting(reference -> reference.line().toString())
                .containsExactly("models/base.sql:2");
        assertThat(base.kind()).isEqualTo(EdgeKind.PREDICATE);
    }

    @Test
    void doesNotTakeAnotherRelationsColumnOfTheSameNameForIt() {
        seed(RAW, "id", "amount");
        UniqueId other = new UniqueId("seed.shop.other");
        seed(other, "id", "amount");
        model(
                BASE,
                "with o as (select * from main.raw_orders),\nx as (select * from main.other)\n"
                        + "select o.id,\n  x.amount\nfrom o join x on o.id = x.id",
                RAW,
                other);
        Impact impact = of(new SchemaChange.ColumnDropped(new ColumnId(other, "id")));
        assertThat(in(impact, BASE).effect().references())
                .extracting(reference -> reference.line().line())
                .containsExactly(5);
    }

    @Test
    void breaksAUnionThatTakesTheColumnByAStar() {
        seed(RAW, "id", "amount");
        UniqueId other = new UniqueId("seed.shop.other");
        seed(other, "id", "amount");
        model(BASE, "select * from main.raw_orders union all select * from main.other", RAW, other);
        AffectedNode base = in(of(new SchemaChange.ColumnDropped(raw("amount"))), BASE);
        assertThat(base.consequence()).isEqualTo(Consequence.BREAKS);
        assertThat(base.effect().reason()).contains("UNION");
    }

    @Test
    void breaksAnIncrementalModelThatFailsOnSchemaChange() {
        shop();
        facts.add(new Incremental(BASE, "merge", List.of("id"), "fail"));
        Impact impact = of(new SchemaChange.ColumnDropped(raw("note")));
        assertThat(in(impact, BASE).consequence()).isEqualTo(Consequence.BREAKS);
        assertThat(in(impact, PAID).effect().reason()).isEqualTo("reads base, which breaks");
    }

    @Test
    void isNotCertainOfWhatItCannotRead() {
        seed(RAW, "id", "amount");
        model(BASE, "select from where (", RAW);
        AffectedNode base = in(of(new SchemaChange.ColumnDropped(raw("amount"))), BASE);
        assertThat(base.consequence()).isEqualTo(Consequence.BREAKS);
        assertThat(base.effect().certain()).isFalse();
    }

    @Test
    void breaksTheTestsOfAColumnAndNoOthers() {
        shop();
        node(CHECK, ResourceType.TEST, BASE);
        uses.add(new Use(CHECK, "", BASE, List.of("STATUS")));
        assertThat(in(of(new SchemaChange.ColumnRenamed(raw("status"), "state")), CHECK)
                        .consequence())
                .isEqualTo(Consequence.BREAKS);
        assertThat(in(of(new SchemaChange.ColumnRenamed(raw("amount"), "sum")), CHECK)
                        .consequence())
                .isEqualTo(Consequence.HARMLESS);
    }

    @Test
    void carriesThePortionThatAFindingKnows() {
        shop();
        Impact impact = of(new SchemaChange.RowsChanged(new RowsOf(PAID), "318 rows"));
        assertThat(in(impact, MART).effect().reason()).isEqualTo("reads the rows of paid (318 rows)");
        assertThat(impact.affected()).hasSize(3);
    }

    @Test
    void breaksWhoReadsANodeThatIsGone() {
        shop();
        Impact impact = of(SchemaChange.NodeDropped.of(PAID));
        assertThat(in(impact, MART).effect().direct()).isTrue();
        assertThat(in(impact, BOARD).effect().direct()).isFalse();
        assertThat(impact.hit(ResourceType.EXPOSURE)).hasSize(2);
    }

    @Test
    void seesMetricsThroughTheMeasuresThatTheyTake() {
        shop();
        UniqueId semantic = new UniqueId("semantic_model.shop.orders");
        UniqueId revenue = new UniqueId("metric.shop.revenue");
        UniqueId orders = new UniqueId("metric.shop.orders");
        node(semantic, ResourceType.SEMANTIC_MODEL, PAID);
        node(revenue, ResourceType.METRIC, semantic);
        node(orders, ResourceType.METRIC, semantic);
        uses.add(new Use(semantic, "revenue_measure", PAID, List.of("amount")));
        uses.add(new Use(semantic, "orders_measure", PAID, List.of("id")));
        uses.add(new Use(revenue, "", semantic, List.of("revenue_measure")));
        uses.add(new Use(orders, "", semantic, List.of("orders_measure")));
        Impact impact = of(new SchemaChange.ValuesChanged(new ColumnId(PAID, "amount")));
        assertThat(in(impact, revenue).consequence()).isEqualTo(Consequence.CHANGES_VALUES);
        assertThat(in(impact, orders).consequence()).isEqualTo(Consequence.HARMLESS);
    }

    private static SchemaChange adds(String column) {
        return new SchemaChange.ColumnAdded(raw(column));
    }

    private static SchemaChange retypes(String column, String from, String to) {
        return new SchemaChange.ColumnRetyped(raw(column), from, to);
    }

    private static String told(AffectedNode node) {
        return node.consequence().words() + ": " + node.effect().reason();
    }

    private static List<Integer> lines(AffectedNode node) {
        return node.effect().references().stream()
                .map(reference -> reference.line().line())
                .toList();
    }

    @Test
    void handsANewColumnOnByStarsAndStopsWhereColumnsAreNamed() {
        shop();
        Impact impact = of(adds("channel"));
        assertThat(told(in(impact, BASE))).isEqualTo("harmless: hands channel on by a star");
        assertThat(in(impact, BASE).columns()).containsExactly(new ColumnId(BASE, "channel"));
        assertThat(lines(in(impact, BASE))).containsExactly(1);
        assertThat(told(in(impact, PAID))).isEqualTo("harmless: takes nothing of channel");
        assertThat(told(in(impact, MART))).isEqualTo("harmless: takes nothing of channel");
    }

    @Test
    void handsANewColumnOnThroughTheSqlOfAnEphemeralModel() {
        seed(RAW, "id");
        facts.add(new Node(BASE, ResourceType.MODEL, "base", "shop", "", "ephemeral"));
        facts.add(new DependsOn(BASE, RAW));
        models.add(new SqlModel(BASE, "select * from main.raw_orders", "", "models/base.sql"));
        model(
                PAID,
                "with __dbt__cte__base as (\nselect * from main.raw_orders\n) select b.* from __dbt__cte__base b",
                BASE);
        Impact impact = of(adds("channel"));
        assertThat(told(in(impact, PAID))).isEqualTo("harmless: hands channel on by a star");
    }

    @Test
    void breaksAUnionOfWhichNotAllPartsHaveTheNewColumn() {
        seed(RAW, "id");
        UniqueId other = new UniqueId("seed.shop.other");
        seed(other, "id");
        model(BASE, "select * from main.raw_orders\nunion all\nselect * from main.other", RAW, other);
        model(PAID, "select * from main.raw_orders union all by name select * from main.other", RAW, other);
        model(MART, "select * from main.raw_orders union all select * from main.raw_orders", RAW);
        Impact impact = of(adds("channel"));
        assertThat(told(in(impact, BASE)))
                .isEqualTo("breaks: takes channel by a star in a UNION, whose parts would differ");
        assertThat(lines(in(impact, BASE))).containsExactly(1);
        assertThat(told(in(impact, PAID))).isEqualTo("harmless: hands channel on by a star");
        assertThat(told(in(impact, MART))).isEqualTo("harmless: hands channel on by a star");
    }

    @Test
    void unitesPartsThatHaveTheNewColumnBySeveralWays() {
        seed(RAW, "id");
        model(BASE, "select * from main.raw_orders", RAW);
        model(PAID, "select * from main.raw_orders", RAW);
        model(MART, "select * from main.base union all select * from main.paid", BASE, PAID);
        assertThat(told(in(of(adds("channel")), MART))).isEqualTo("harmless: hands channel on by a star");
        assertThat(in(of(new SchemaChange.ColumnDropped(raw("id"))), MART).consequence())
                .isEqualTo(Consequence.CHANGES_VALUES);
    }

    @Test
    void breaksANameThatBecomesAmbiguous() {
        seed(RAW, "id");
        UniqueId other = new UniqueId("seed.shop.other");
        seed(other, "id", "channel");
        String joined = "\nfrom main.raw_orders r join main.other o on r.id = o.id";
        model(BASE, "select r.id,\n  channel" + joined, RAW, other);
        model(PAID, "select r.id,\n  o.channel" + joined, RAW, other);
        Impact impact = of(adds("channel"));
        assertThat(told(in(impact, BASE)))
                .isEqualTo("breaks: names channel, which more than one of its relations has then");
        assertThat(lines(in(impact, BASE))).containsExactly(2);
        assertThat(told(in(impact, PAID))).isEqualTo("harmless: takes nothing of channel");
    }

    @Test
    void breaksAModelThatWouldHaveTheNewColumnTwice() {
        dialect = Dialect.SNOWFLAKE;
        seed(RAW, "id", "status");
        model(BASE, "select *,\n  upper(status) as channel\nfrom main.raw_orders", RAW);
        model(
                PAID,
                "with c as (select *, upper(status) as channel from main.raw_orders)\nselect id,\n  channel from c",
                RAW);
        Impact impact = of(adds("channel"));
        assertThat(told(in(impact, BASE))).isEqualTo("breaks: puts channel out twice, once by a star");
        assertThat(told(in(impact, PAID))).isEqualTo("breaks: names channel, which it has twice then, by a star");
        assertThat(lines(in(impact, PAID))).containsExactly(3);
        dialect = Dialect.DUCKDB;
        Impact numbered = of(adds("channel"));
        assertThat(in(numbered, BASE).consequence()).isEqualTo(Consequence.CHANGES_VALUES);
        assertThat(in(numbered, PAID).consequence()).isEqualTo(Consequence.CHANGES_VALUES);
    }

    @Test
    void saysWhereANameMeansTheNewColumn() {
        seed(RAW, "id", "status");
        model(BASE, "select id, upper(status) as channel\nfrom main.raw_orders\nwhere channel = 'A'", RAW);
        model(PAID, "select id, upper(status) as channel from main.raw_orders order by channel", RAW);
        model(MART, "select * from main.base", BASE);
        Impact impact = of(adds("channel"));
        assertThat(told(in(impact, BASE))).isEqualTo("changes values: names channel, which means the new column then");
        assertThat(lines(in(impact, BASE))).containsExactly(3);
        assertThat(in(impact, MART).consequence()).isEqualTo(Consequence.CHANGES_VALUES);
        assertThat(in(impact, PAID).consequence()).isEqualTo(Consequence.HARMLESS);
    }

    @Test
    void doesWithANewColumnWhatAnIncrementalModelIsToldTo() {
        shop();
        facts.add(new Incremental(BASE, "merge", List.of("id"), "ignore"));
        assertThat(told(in(of(adds("channel")), BASE)))
                .startsWith("harmless: takes channel by a star and leaves it out until it is built anew");
        facts.set(facts.size() - 1, new Incremental(BASE, "merge", List.of("id"), "fail"));
        assertThat(told(in(of(adds("channel")), BASE)))
                .isEqualTo("breaks: takes channel by a star, and its on_schema_change is 'fail'");
        facts.set(facts.size() - 1, new Incremental(BASE, "merge", List.of("id"), "sync_all_columns"));
        assertThat(told(in(of(adds("channel")), BASE)))
                .isEqualTo("harmless: hands channel on by a star, NULL in old rows: its on_schema_change is"
                        + " 'sync_all_columns'");
    }

    @Test
    void breaksAnIncrementalModelWhoseTableHasAColumnThatItLoses() {
        shop();
        facts.add(new Incremental(BASE, "merge", List.of("id"), "ignore"));
        SchemaChange drop = new SchemaChange.ColumnDropped(raw("note"));
        assertThat(told(in(of(drop), BASE)))
                .isEqualTo("breaks: loses raw_orders.note by a star, and its on_schema_change is 'ignore'");
        facts.set(facts.size() - 1, new Incremental(BASE, "merge", List.of("id"), "append_new_columns"));
        assertThat(in(of(drop), BASE).effect().reason()).contains("keeps it, NULL in new rows");
        assertThat(in(of(drop), PAID).consequence()).isEqualTo(Consequence.HARMLESS);
    }

    @Test
    void breaksAnEnforcedContract() {
        shop();
        contracted.add(BASE);
        assertThat(told(in(of(adds("channel")), BASE)))
                .isEqualTo("breaks: takes channel by a star, and its enforced contract has no such column");
        assertThat(told(in(of(new SchemaChange.ColumnDropped(raw("note"))), BASE)))
                .isEqualTo("breaks: loses raw_orders.note by a star, and its enforced contract promises it");
        assertThat(told(in(of(retypes("amount", "integer", "bigint")), BASE)))
                .isEqualTo("breaks: hands on raw_orders.amount, and its enforced contract promises another type");
        assertThat(in(of(retypes("amount", "", "bigint")), BASE).effect().certain())
                .isFalse();
        SchemaChange wider = retypes("amount", "decimal(10,2)", "decimal(18,2)");
        assertThat(in(of(wider), BASE).consequence()).isEqualTo(Consequence.BREAKS);
        dialect = Dialect.SNOWFLAKE;
        assertThat(in(of(wider), BASE).consequence()).isEqualTo(Consequence.HARMLESS);
    }

    @Test
    void saysWhatTheNewNameOfAColumnDoes() {
        seed(RAW, "id", "status");
        model(BASE, "select * from main.raw_orders", RAW);
        model(PAID, "select id,\n  status from main.base", BASE);
        UniqueId other = new UniqueId("seed.shop.other");
        seed(other, "id", "state");
        model(MART, "select b.id,\n  state from main.base b join main.other o on b.id = o.id", BASE, other);
        Impact impact = of(new SchemaChange.ColumnRenamed(raw("status"), "state"));
        assertThat(told(in(impact, BASE)))
                .isEqualTo("changes values: hands raw_orders.status on by a star, and has 'state' instead");
        assertThat(in(impact, BASE).columns())
                .containsExactly(new ColumnId(BASE, "status"), new ColumnId(BASE, "state"));
        assertThat(in(impact, PAID).effect().reason()).isEqualTo("names base.status");
        assertThat(told(in(impact, MART)))
                .isEqualTo("breaks: names state, which more than one of its relations has then");
    }

    @Test
    void leavesAUnionInPeaceWhoseColumnHasAnotherName() {
        seed(RAW, "id", "status");
        UniqueId other = new UniqueId("seed.shop.other");
        seed(other, "id", "status");
        model(BASE, "select * from main.raw_orders union all select * from main.other", RAW, other);
        Impact impact = of(new SchemaChange.ColumnRenamed(raw("status"), "state"));
        assertThat(in(impact, BASE).consequence()).isEqualTo(Consequence.CHANGES_VALUES);
    }

    @Test
    void keepsAJoinOverAWiderTypeAndNotOneOverAnotherFamily() {
        seed(RAW, "id", "amount");
        UniqueId other = new UniqueId("seed.shop.other");
        seed(other, "id");
        model(BASE, "select * from main.raw_orders", RAW);
        model(PAID, "select r.amount from main.base r join main.other o on r.id = o.id", BASE, other);
        Impact wider = of(retypes("id", "integer", "bigint"));
        assertThat(told(in(wider, BASE))).isEqualTo("harmless: hands on raw_orders.id, in a wider type");
        assertThat(told(in(wider, PAID)))
                .isEqualTo("harmless: joins on base.id, which has the same values in a wider type");
        Impact rounded = of(retypes("id", "decimal(18,2)", "integer"));
        assertThat(told(in(rounded, BASE)))
                .isEqualTo("changes values: hands on raw_orders.id, rounded or cut by its type");
        assertThat(in(rounded, PAID).consequence()).isEqualTo(Consequence.CHANGES_VALUES);
        AffectedNode text = in(of(retypes("id", "integer", "varchar")), PAID);
        assertThat(text.consequence()).isEqualTo(Consequence.BREAKS);
        assertThat(text.effect().certain()).isFalse();
    }
}
