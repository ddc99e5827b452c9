package dev.gumshoe.adapters.dbt.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.dbt.ManifestText;
import dev.gumshoe.adapters.dbt.manifest.ManifestTest.Severity;
import dev.gumshoe.engine.fact.FreshnessStatus;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ManifestReaderTest {
    private static final UniqueId ORDERS = new UniqueId("model.shop.fct_orders");
    private static final Path SHOP = ManifestText.SHOP.resolve("target/manifest.json");

    @TempDir
    Path folder;

    private final Manifest shop = ManifestReader.read(SHOP);

    @Test
    void readsWhoWroteIt() {
        assertThat(shop.metadata())
                .isEqualTo(new ManifestMetadata(12, "1.10.2", "duckdb", "2025-01-31T09:30:00.000000Z", "shop", "6a1f"));
        assertThat(ManifestReader.metadata(SHOP)).isEqualTo(shop.metadata());
        assertThat(shop.warnings()).isEmpty();
    }

    @Test
    void readsAModel() {
        ManifestNode orders = shop.nodes().get(0);
        assertThat(orders.id()).isEqualTo(ORDERS);
        assertThat(orders.header().originalFilePath()).isEqualTo("models/marts/fct_orders.sql");
        assertThat(orders.header().tags()).containsExactly("finance");
        assertThat(orders.header().group()).isEqualTo("finance");
        assertThat(orders.config().materialized()).isEqualTo("incremental");
        assertThat(orders.config().uniqueKey()).containsExactly("order_id", "line");
        assertThat(orders.config().all())
                .containsEntry("meta", Map.of("owner", "Ada"))
                .containsEntry("lookback", 1)
                .doesNotContainKey("group");
        assertThat(orders.code().compiled()).isEqualTo("select *\nfrom shop.main.stg_orders");
        assertThat(orders.code().checksum()).isEqualTo("sha256:ab12");
        assertThat(orders.promises().contractEnforced()).isTrue();
        assertThat(orders.columns().get(0).dataType()).isEqualTo("bigint");
        assertThat(orders.dependsOn().nodes()).containsExactly(new UniqueId("model.shop.stg_orders"));
    }

    @Test
    void knowsWhereRowsAreByTheNameThatDbtRendered() {
        assertThat(shop.relationOf(ORDERS)).contains(new RelationName("shop", "main", "orders"));
        assertThat(shop.relationOf(new UniqueId("source.shop.raw.orders")))
                .contains(new RelationName("shop", "raw", "Orders"));
        assertThat(shop.relationOf(new UniqueId("seed.shop.countries")))
                .contains(new RelationName("shop", "main", "countries"));
        assertThat(shop.relationOf(new UniqueId("model.shop.stg_orders"))).isEmpty();
    }

    @Test
    void readsTests() {
        ManifestTest singular = shop.tests().get(0);
        ManifestTest generic = shop.tests().get(1);
        assertThat(singular.node()).isEmpty();
        assertThat(singular.macro().isGeneric()).isFalse();
        assertThat(generic.node()).contains(ORDERS);
        assertThat(generic.columnName()).isEqualTo("order_id");
        assertThat(generic.config().severity()).isEqualTo(Severity.WARN);
        assertThat(generic.config().errorIf()).isEqualTo(">10");
        assertThat(generic.config().limit()).isEqualTo("5");
    }

    @Test
    void readsTheFreshnessPolicyOfASource() {
        assertThat(shop.sources().get(0).freshness().after())
                .isEqualTo(Map.of(FreshnessStatus.WARN, Duration.ofHours(12)));
        assertThat(shop.sources().get(0).freshness().loadedAtField()).isEqualTo("_loaded_at");
    }

    @Test
    void readsEveryOtherKind() {
        assertThat(shop.exposures().get(0).owner()).isEqualTo(new Owner("Ada", "ada@example.com, bi@example.com"));
        assertThat(shop.metrics().get(0).kind()).isEqualTo("simple");
        assertThat(shop.semanticModels().get(0).measures())
                .containsExactly(new ManifestSemanticModel.Element("revenue", "sum", "amount"));
        assertThat(shop.unitTests().get(0).model()).isEqualTo("fct_orders");
        assertThat(shop.groups().get(0).owner().email()).isEqualTo("finance@example.com");
        assertThat(shop.macros()).containsExactly(new ManifestMacro("macro.dbt.is_incremental", "is_incremental"));
        assertThat(shop.disabled().get(0).originalFilePath()).isEqualTo("models/old_orders.sql");
    }

    @Test
    void tellsAParsedProjectFromACompiledOne() {
        Manifest parsed = ManifestReader.read(
                ManifestText.file(folder, ManifestText.model("orders", ", \"raw_code\": \"select 1\"")));
        assertThat(parsed.isCompiled()).isFalse();
        assertThat(parsed.notCompiled()).containsExactly(new UniqueId("model.shop.orders"));
        assertThat(shop.isCompiled()).isTrue();
        assertThat(shop.notCompiled()).isEmpty();
        assertThat(shop.compiled())
                .extracting(CompiledNode::node)
                .contains(ORDERS)
                .hasSize(4);
    }

    @Test
    void readsTheOlderNamesOfFields() {
        Manifest manifest = ManifestReader.read(ManifestText.file(
                folder,
                "v4",
                "\"nodes\": {"
                        + ManifestText.model("orders", ", \"raw_sql\": \"select 1\", \"compiled_sql\": \"select 2\"")
                        + "}, \"disabled\": {}"));
        assertThat(manifest.nodes().get(0).code().raw()).isEqualTo("select 1");
        assertThat(manifest.nodes().get(0).code().compiled()).isEqualTo("select 2");
        assertThat(manifest.warnings()).isEmpty();
    }

    @Test
    void readsDisabledNodesAsTheOldListOfThem() {
        Manifest manifest = ManifestReader.read(ManifestText.file(
                folder,
                "v2",
                "\"nodes\": {}, \"disabled\": [{\"unique_id\": \"model.shop.a\", \"resource_type\": \"model\"}]"));
        assertThat(manifest.disabled()).extracting(DisabledNode::id).containsExactly(new UniqueId("model.shop.a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v2  | schema version v2 is older than v4: read as far as it goes",
                "v13 | schema version v13 is newer than v12: read as far as it is known"
            })
    void warnsOfAVersionThatItDoesNotKnowWell(String version, String warning) {
        Path file = ManifestText.file(folder, version, "\"nodes\": {}");
        assertThat(ManifestReader.read(file).warnings()).containsExactly(file + ": " + warning);
    }

    @Test
    void keepsANodeOfAnUnknownTypeAndWarns() {
        Path file = ManifestText.file(folder, ManifestText.entry("agent.shop.a", "agent", "a", ""));
        Manifest manifest = ManifestReader.read(file);
        assertThat(manifest.nodes()).extracting(ManifestNode::id).containsExactly(new UniqueId("agent.shop.a"));
        assertThat(manifest.warnings())
                .containsExactly(file
                        + ": agent.shop.a has resource_type 'agent'; expected a resource type that dbt has had so far");
    }

    @Test
    void warnsOfAnUnknownValueOfAClosedSet() {
        Path file = ManifestText.file(folder, ManifestText.model("a", ", \"access\": \"secret\""));
        assertThat(ManifestReader.read(file).warnings())
                .containsExactly(file + ": model.shop.a has access 'secret'; expected private, protected, public");
    }

    @Test
    void warnsOfASourceThatIsNotARelation() {
        Path file = ManifestText.file(
                folder,
                "v12",
                "\"nodes\": {}, \"sources\": {"
                        + ManifestText.entry(
                                "source.shop.raw.a", "source", "a", ", \"relation_name\": \"read_csv('a.csv')\"")
                        + "}");
        Manifest manifest = ManifestReader.read(file);
        assertThat(manifest.relations()).isEmpty();
        assertThat(manifest.warnings()).hasSize(1).first().asString().contains("relation_name 'read_csv('a.csv')'");
    }

    @Test
    void warnsOfWhatNodesDependOnAndTheManifestDoesNotList() {
        Path file = ManifestText.file(
                folder, ManifestText.model("a", ", \"depends_on\": {\"nodes\": [\"model.shop.b\", \"model.shop.c\"]}"));
        assertThat(ManifestReader.read(file).warnings())
                .containsExactly(file + ": nodes depend on 2 that the manifest does not list, first 'model.shop.b'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{ get_where_subquery(ref('orders')) }}                             | model.shop.orders",
                "{{ ref('shop', 'orders') }}                                         | model.shop.orders",
                "{% if config.get('where') %}(select * from {{ ref('v', 1) }}){% endif %} | model.shop.v.v1",
                "{{ get_where_subquery(source('raw', 'orders')) }}                   | source.shop.raw.orders",
                "{{ ref('other') }}                                                  | ''"
            })
    void findsTheNodeUnderTestInManifestsThatDoNotStateIt(String model, String expected) {
        List<UniqueId> upstream = List.of(
                new UniqueId("model.shop.customers"),
                new UniqueId("model.shop.orders"),
                new UniqueId("model.shop.v.v1"),
                new UniqueId("source.shop.raw.orders"));
        var macro = new ManifestTest.TestMacro("", "relationships", Map.of("model", model));
        assertThat(TestedNode.of(macro, upstream)).isEqualTo(expected);
    }
}
