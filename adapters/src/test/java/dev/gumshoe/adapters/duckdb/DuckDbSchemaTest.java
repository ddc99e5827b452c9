package dev.gumshoe.adapters.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Relation;
import dev.gumshoe.engine.fact.RelationKind;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.TypeFamily;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbSchemaTest {
    @TempDir
    Path folder;

    @Test
    void readsTheRelationsAndColumnsOfEachFile() throws Exception {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put(
                "shop",
                DuckDbFiles.create(
                        folder.resolve("1.duckdb"),
                        "create schema raw",
                        "create table raw.\"Orders\" (\"Id\" bigint not null, total decimal(10, 2))",
                        "create view recent as select total from raw.\"Orders\""));
        files.put("crm", DuckDbFiles.create(folder.resolve("2.duckdb"), "create table people (born date)"));
        RelationName orders = new RelationName("shop", "raw", "Orders");
        RelationName recent = new RelationName("shop", "main", "recent");
        RelationName people = new RelationName("crm", "main", "people");
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(files, new DuckDbLimits(256, 1))) {
            assertThat(DuckDbSchema.read(warehouse))
                    .containsExactly(
                            new Relation(people, RelationKind.TABLE),
                            new Relation(recent, RelationKind.VIEW),
                            new Relation(orders, RelationKind.TABLE),
                            column(people, "born", "DATE", TypeFamily.DATE, true, 1),
                            column(recent, "total", "DECIMAL(10,2)", TypeFamily.DECIMAL, true, 1),
                            column(orders, "Id", "BIGINT", TypeFamily.INTEGER, false, 1),
                            column(orders, "total", "DECIMAL(10,2)", TypeFamily.DECIMAL, true, 2));
        }
    }

    @Test
    void readsAViewWhoseTableIsGone() throws Exception {
        Path file = DuckDbFiles.create(
                folder.resolve("1.duckdb"),
                "create table orders (a integer)",
                "create view recent as select a from orders",
                "drop table orders");
        RelationName recent = new RelationName("shop", "main", "recent");
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(Map.of("shop", file), new DuckDbLimits(256, 1))) {
            assertThat(DuckDbSchema.read(warehouse)).contains(new Relation(recent, RelationKind.VIEW));
        }
    }

    private static Column column(
            RelationName relation, String name, String type, TypeFamily family, boolean nullable, int ordinal) {
        return new Column(relation, new ColumnName(name), type, family, nullable, ordinal);
    }
}
