package dev.gumshoe.adapters.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.dbt.manifest.ManifestReader;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.ColumnTest;
import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Exposure;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ManifestFactsTest {
    private static final UniqueId ORDERS = new UniqueId("model.shop.fct_orders");
    private static final UniqueId A = new UniqueId("model.shop.a");

    @TempDir
    Path folder;

    private final List<Fact> shop =
            ManifestFacts.of(ManifestReader.read(ManifestText.SHOP.resolve("target/manifest.json")));

    @Test
    void tellsOfNodesOfEveryKind() {
        assertThat(shop)
                .contains(
                        new Node(
                                ORDERS,
                                ResourceType.MODEL,
                                "fct_orders",
                                "shop",
                                "models/marts/fct_orders.sql",
                                "incremental"),
                        new Node(
                                new UniqueId("metric.shop.revenue"),
                                ResourceType.METRIC,
                                "revenue",
                                "shop",
                                "models/m.yml",
                                ""))
                .filteredOn(Node.class::isInstance)
                .hasSize(10);
    }

    @Test
    void tellsOfRelationsButNotOfEphemeralModels() {
        assertThat(shop)
                .filteredOn(NodeRelation.class::isInstance)
                .hasSize(3)
                .contains(new NodeRelation(ORDERS, new RelationName("shop", "main", "orders")));
    }

    @Test
    void tellsWhatDependsOnWhat() {
        assertThat(shop)
                .contains(
                        new DependsOn(ORDERS, new UniqueId("model.shop.stg_orders")),
                        new DependsOn(new UniqueId("exposure.shop.weekly"), ORDERS));
    }

    @Test
    void tellsOfTestsAndExposures() {
        assertThat(shop)
                .contains(
                        new ColumnTest(
                                new UniqueId("test.shop.unique_fct_orders_order_id.1a"),
                                "unique",
                                ORDERS,
                                new ColumnName("order_id")),
                        new Exposure(
                                new UniqueId("exposure.shop.weekly"),
                                "Weekly sales",
                                "dashboard",
                                "high",
                                "Ada",
                                "ada@example.com, bi@example.com",
                                "https://bi.example.com/1"));
    }

    @Test
    void tellsOfKeysHoweverTheyAreDeclared() {
        assertThat(shop)
                .filteredOn(DeclaredKey.class::isInstance)
                .containsExactly(
                        key(ORDERS, "primary key", "order_id"),
                        key(ORDERS, "unique test", "order_id"),
                        key(ORDERS, "unique_key", "order_id", "line"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "unique | \"column_name\": \"id\" | [id]",
                "unique | \"column_name\": \"\\\"Order Id\\\"\" | [Order Id]",
                "unique_combination_of_columns | \"combination_of_columns\": [\"id\", \"day\"] | [id, day]",
                "expect_compound_columns_to_be_unique | \"column_list\": [\"id\", \"day\"] | [id, day]",
                "primary_key | \"column_names\": [\"id\"] | [id]"
            })
    void takesATestOfUniquenessForAKey(String macro, String arguments, String columns) {
        assertThat(keys(test(macro, arguments, "")))
                .hasSize(1)
                .first()
                .hasToString("DeclaredKey[node=model.shop.a, columns=" + columns + ", declaredBy=" + macro + " test]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "unique | \"column_name\": \"id + day\" | ~~",
                "unique | \"column_name\": \"id\" | , \"config\": {\"where\": \"not deleted\"}",
                "unique | \"column_name\": \"id\" | , \"config\": {\"enabled\": false}",
                "expect_column_values_to_be_unique | \"column_name\": \"id\", \"row_condition\": \"x > 1\" | ~~",
                "unique_combination_of_columns | \"combination_of_columns\": [\"id\", \"lower(day)\"] | ~~",
                "not_null | \"column_name\": \"id\" | ~~",
                "expect_column_proportion_of_unique_values_to_be_between | \"column_name\": \"id\" | ~~"
            })
    void staysSilentOfKeysOfExpressionsAndOfSomeRows(String macro, String arguments, String more) {
        assertThat(keys(test(macro, arguments, more))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "model | \"id\" | [id]",
                "model | [\"id\", \"day\"] | [id, day]",
                "model | \"id + day\" | ~~",
                "model | {\"of\": \"a custom materialization\"} | ~~",
                "model | [] | ~~",
                "snapshot | \"id\" | ~~"
            })
    void takesUniqueKeyForAKeyWhereRowsOfTheNodeHaveIt(String type, String uniqueKey, String columns) {
        String node =
                ManifestText.entry("model.shop.a", type, "a", ", \"config\": {\"unique_key\": " + uniqueKey + "}");
        assertThat(keys(node).stream().map(DeclaredKey::columns).map(Object::toString))
                .isEqualTo(columns.isEmpty() ? List.of() : List.of(columns));
    }

    @Test
    void takesAPrimaryKeyOnAColumnForAKey() {
        String node = ManifestText.model(
                "a", ", \"columns\": {\"Id\": {\"name\": \"Id\", \"constraints\": [{\"type\": \"primary_key\"}]}}");
        assertThat(keys(node)).containsExactly(key(A, "primary key", "Id"));
    }

    @Test
    void isInTheSameOrderHoweverTheManifestIsWritten() {
        String one = ManifestText.model("a", "");
        String other = ManifestText.model("b", "");
        List<Fact> facts = ManifestFacts.of(ManifestReader.read(ManifestText.file(folder, one + "," + other)));
        assertThat(ManifestFacts.of(ManifestReader.read(ManifestText.file(folder, other + "," + one))))
                .isEqualTo(facts);
    }

    private List<DeclaredKey> keys(String nodes) {
        return ManifestFacts.of(ManifestReader.read(ManifestText.file(folder, nodes))).stream()
                .filter(DeclaredKey.class::isInstance)
                .map(DeclaredKey.class::cast)
                .toList();
    }

    private static String test(String macro, String arguments, String more) {
        return ManifestText.entry(
                "test.shop.t",
                "test",
                "t",
                ", \"attached_node\": \"model.shop.a\", \"test_metadata\": {\"name\": \"" + macro + "\", \"kwargs\": {"
                        + arguments + "}}" + more);
    }

    private static DeclaredKey key(UniqueId node, String declaredBy, String... columns) {
        return new DeclaredKey(
                node, List.of(columns).stream().map(ColumnName::new).toList(), declaredBy);
    }
}
