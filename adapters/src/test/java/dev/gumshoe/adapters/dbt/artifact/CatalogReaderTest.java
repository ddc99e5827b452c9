package dev.gumshoe.adapters.dbt.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.ManifestText;
import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Relation;
import dev.gumshoe.engine.fact.RelationKind;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.TypeFamily;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogReaderTest {
    private static final RelationName ORDERS = new RelationName("shop", "main", "orders");

    @TempDir
    Path folder;

    @Test
    void tellsOfRelationsAndColumns() {
        Catalog catalog = CatalogReader.read(catalog("""
                "nodes": {"model.shop.orders": {
                    "metadata": {"database": "shop", "schema": "main", "name": "orders", "type": "BASE TABLE"},
                    "columns": {
                        "amount": {"name": "amount", "type": "DECIMAL(16,2)", "index": 2},
                        "id": {"name": "id", "type": "BIGINT", "index": 1}},
                    "stats": {}}},
                "sources": {"source.shop.raw.v": {
                    "metadata": {"database": null, "schema": "main", "name": "v", "type": "VIEW"}, "columns": {}}},
                "errors": null"""));
        assertThat(catalog.facts())
                .containsExactly(
                        new Relation(new RelationName("", "main", "v"), RelationKind.VIEW),
                        new Relation(ORDERS, RelationKind.TABLE),
                        new Column(ORDERS, new ColumnName("id"), "BIGINT", TypeFamily.INTEGER, true, 1),
                        new Column(ORDERS, new ColumnName("amount"), "DECIMAL(16,2)", TypeFamily.DECIMAL, true, 2));
        assertThat(catalog.warnings()).isEmpty();
    }

    @Test
    void warnsOfWhatDbtCouldNotLookAt() {
        Path file = catalog("\"nodes\": {}, \"errors\": [\"permission\\ndenied\"]");
        assertThat(CatalogReader.read(file).warnings())
                .containsExactly(file + ": dbt could not look at all: permission\\u000adenied");
    }

    @Test
    void refusesACatalogOfNothing() {
        Path file = catalog("\"sources\": {}");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> CatalogReader.read(file))
                .withMessage(file + ": has no 'nodes'; expected a catalog that dbt wrote");
    }

    @Test
    void refusesARelationWithoutAName() {
        Path file = catalog("\"nodes\": {\"model.a.b\": {\"metadata\": {}, \"columns\": {}}}");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> CatalogReader.read(file))
                .withMessage(file + ": model.a.b has no 'name'; expected one");
    }

    private Path catalog(String sections) {
        String schema = "https://schemas.getdbt.com/dbt/catalog/v1.json";
        return ManifestText.write(
                folder.resolve("catalog.json"),
                "{\"metadata\": {\"dbt_schema_version\": \"" + schema + "\"}, " + sections + "}");
    }
}
