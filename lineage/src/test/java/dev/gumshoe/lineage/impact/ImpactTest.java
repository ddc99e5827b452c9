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
        ImpactGraph graph = ImpactGraph.of(ColumnProject.of(facts, models, columns, Dialect.DUCKDB), uses);
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
        Impact impact = of(new SchemaChange.ColumnRetyped(raw("amount"), "varchar"));
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
}
