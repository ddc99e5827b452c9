package dev.gumshoe.lineage.columngraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.flow.EdgeKind;
import dev.gumshoe.lineage.flow.Transformation;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnGraphTest {
    private static final UniqueId RAW = new UniqueId("seed.shop.raw_orders");
    private static final UniqueId STAGING = new UniqueId("model.shop.stg_orders");
    private static final UniqueId PAID = new UniqueId("model.shop.int_paid");
    private static final UniqueId MART = new UniqueId("model.shop.fct_customers");

    private final List<Fact> facts = new ArrayList<>();
    private final List<SqlModel> models = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    private void node(UniqueId id, ResourceType type, String materialization, UniqueId... reads) {
        facts.add(new Node(id, type, id.shortName(), "shop", "", materialization));
        RelationName relation = new RelationName("", "main", id.shortName());
        facts.add(new NodeRelation(id, relation));
        for (UniqueId read : reads) {
            facts.add(new DependsOn(id, read));
        }
    }

    private void model(UniqueId id, String materialization, String sql, UniqueId... reads) {
        node(id, ResourceType.MODEL, materialization, reads);
        models.add(new SqlModel(id, sql, sql, "models/" + id.shortName() + ".sql"));
    }

    private void seed(UniqueId id, String... names) {
        node(id, ResourceType.SEED, "seed");
        for (int i = 0; i < names.length; i++) {
            columns.add(new Column(
                    new RelationName("", "main", id.shortName()),
                    new ColumnName(names[i]),
                    "text",
                    TypeFamily.TEXT,
                    true,
                    i + 1));
        }
    }

    private ColumnGraph graph() {
        return ColumnGraph.of(ColumnProject.of(facts, models, columns, Dialect.DUCKDB));
    }

    private ColumnGraph shop() {
        seed(RAW, "id", "customer", "amount", "status", "note");
        model(
                STAGING,
                "view",
                "select id, customer as customer_id,\n  cast(amount as decimal) as amount, status from main.raw_orders",
                RAW);
        model(PAID, "ephemeral", "select * from main.stg_orders where status = 'paid'", STAGING);
        model(
                MART,
                "table",
                "with __dbt__cte__int_paid as (select * from main.stg_orders where status = 'paid')\n"
                        + "select customer_id, sum(amount) as total from __dbt__cte__int_paid group by 1",
                PAID);
        return graph();
    }

    private static ColumnId column(UniqueId node, String name) {
        return new ColumnId(node, name);
    }

    @Test
    void followsValuesDownstreamThroughEphemeralModels() {
        assertThat(shop().downstream(column(RAW, "amount"), Reach.VALUES))
                .containsExactly(
                        new Reached(column(STAGING, "amount"), EdgeKind.VALUE, 1),
                        new Reached(column(PAID, "amount"), EdgeKind.VALUE, 2),
                        new Reached(column(MART, "total"), EdgeKind.VALUE, 3));
    }

    @Test
    void leadsPredicatesToEveryColumnOfWhoStatesThem() {
        ColumnGraph graph = shop();
        assertThat(graph.downstream(column(RAW, "status"), Reach.VALUES))
                .extracting(reached -> reached.column().node())
                .containsOnly(STAGING, PAID);
        assertThat(graph.downstream(column(RAW, "status"), Reach.VALUES_AND_PREDICATES))
                .contains(
                        new Reached(column(MART, "total"), EdgeKind.PREDICATE, 3),
                        new Reached(column(PAID, "id"), EdgeKind.PREDICATE, 2));
        assertThat(graph.downstream(column(RAW, "note"), Reach.VALUES_AND_PREDICATES))
                .isEmpty();
    }

    @Test
    void findsUpstreamColumnsWithTheirKinds() {
        List<Reached> upstream = shop().upstream(column(MART, "total"), Reach.VALUES_AND_PREDICATES);
        assertThat(upstream)
                .contains(
                        new Reached(column(RAW, "amount"), EdgeKind.VALUE, 3),
                        new Reached(column(RAW, "status"), EdgeKind.PREDICATE, 3));
        assertThat(upstream).noneMatch(reached -> reached.column().column().equals("note"));
    }

    @Test
    void tellsTheShortestWayWithItsTransformations() {
        ColumnGraph graph = shop();
        List<ColumnStep> path = graph.shortestPath(column(RAW, "amount"), column(MART, "total"));
        assertThat(path)
                .extracting(ColumnStep::transformation)
                .containsExactly(Transformation.CAST, Transformation.IDENTITY, Transformation.AGGREGATION);
        assertThat(graph.writtenAt(path.get(0)))
                .hasValueSatisfying(line -> assertThat(line).hasToString("models/stg_orders.sql:2"));
    }

    @Test
    void linksAsAWholeWhatCannotBeReadAndSaysSo() {
        seed(RAW, "id", "amount");
        model(STAGING, "view", "select from where (", RAW);
        model(MART, "view", "select x + 1 as y from main.stg_orders", STAGING);
        ColumnGraph graph = graph();
        assertThat(graph.tableLevelOnly()).singleElement().satisfies(node -> {
            assertThat(node.node()).isEqualTo(STAGING);
            assertThat(node.tableLevel())
                    .hasValueSatisfying(why -> assertThat(why).startsWith("the SQL could not be read"));
        });
        assertThat(graph.downstream(column(RAW, "amount"), Reach.VALUES))
                .contains(new Reached(column(MART, "y"), EdgeKind.VALUE, 2));
        assertThat(graph.upstream(column(MART, "y"), Reach.VALUES))
                .contains(new Reached(column(RAW, "amount"), EdgeKind.VALUE, 2));
    }

    @Test
    void followsColumnsThroughStarsOverUnknownSources() {
        UniqueId source = new UniqueId("source.shop.raw.raw_payments");
        node(source, ResourceType.SOURCE, "");
        RelationName relation = new RelationName("", "main", source.shortName());
        model(STAGING, "view", "select * from \"" + relation.schema() + "\".\"" + relation.identifier() + "\"", source);
        model(MART, "view", "select fee from main.stg_orders", STAGING);
        assertThat(graph().upstream(column(MART, "fee"), Reach.VALUES))
                .contains(new Reached(column(source, "fee"), EdgeKind.VALUE, 2));
    }

    @Test
    void takesTheColumnOfTheNameThatIsReadForOneThatTheWarehouseChooses() {
        seed(RAW, "id", "amount", "note");
        model(STAGING, "view", "select columns(lambda c: c not like 'a%') from main.raw_orders", RAW);
        model(MART, "table", "select note from main.stg_orders", STAGING);
        assertThat(graph().upstream(column(MART, "note"), Reach.VALUES))
                .extracting(reached -> reached.column().toString())
                .containsExactly(STAGING + ".note", RAW + ".note");
    }
}
