package dev.gumshoe.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gumshoe.adapters.openlineage.ColumnLineageFacet;
import dev.gumshoe.adapters.openlineage.Dataset;
import dev.gumshoe.adapters.openlineage.InputField;
import dev.gumshoe.adapters.openlineage.Subtype;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnGraph;
import dev.gumshoe.lineage.columngraph.ColumnProject;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenLineageFacetsTest {
    private static final UniqueId SEED = new UniqueId("seed.shop.orders");
    private static final UniqueId MODEL = new UniqueId("model.shop.totals");
    private static final Dataset ORDERS = new Dataset("duckdb:shop", "orders");

    private static ColumnLineageFacet facet() {
        List<Fact> facts = List.of(
                new Node(SEED, ResourceType.SEED, "orders", "shop", "", "seed"),
                new Node(MODEL, ResourceType.MODEL, "totals", "shop", "", "view"),
                new NodeRelation(SEED, new RelationName("", "main", "orders")),
                new DependsOn(MODEL, SEED));
        String sql = "select customer, sum(case when paid then amount end) as total from main.orders o"
                + " where status <> 'x' group by customer order by day limit 3";
        ColumnGraph graph = ColumnGraph.of(ColumnProject.of(
                facts, List.of(new SqlModel(MODEL, sql, sql, "totals.sql")), List.of(), Dialect.DUCKDB));
        return new OpenLineageFacets(graph, node -> new Dataset("duckdb:shop", node.shortName()))
                .of(graph.node(MODEL).orElseThrow());
    }

    @Test
    void saysHowEachFieldTakesPart() {
        assertThat(facet().fields().get("customer"))
                .containsExactly(new InputField(ORDERS, "customer", List.of(Subtype.IDENTITY)));
        assertThat(facet().fields().get("total"))
                .containsExactly(
                        new InputField(ORDERS, "amount", List.of(Subtype.AGGREGATION)),
                        new InputField(ORDERS, "paid", List.of(Subtype.CONDITIONAL)));
        assertThat(facet().whole())
                .containsExactly(
                        new InputField(ORDERS, "customer", List.of(Subtype.GROUP_BY)),
                        new InputField(ORDERS, "day", List.of(Subtype.SORT)),
                        new InputField(ORDERS, "status", List.of(Subtype.FILTER)));
    }

    @Test
    void holdsToTheFormOfTheFacet() throws Exception {
        Path file = Path.of("src", "test", "resources", "openlineage", "column-lineage-facet.schema.json");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.JSON);
        String json = facet().json();
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replaceFirst("\"INDIRECT\"", "\"SOMEHOW\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(json.replaceFirst("\"field\"", "\"column\""), InputFormat.JSON))
                .isNotEmpty();
    }
}
