package dev.gumshoe.adapters.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gumshoe.adapters.duckdb.DuckDbLimits;
import dev.gumshoe.adapters.duckdb.DuckDbWarehouse;
import dev.gumshoe.adapters.seeds.StepResult.Outcome;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedWarehouseTest {
    @TempDir
    Path folder;

    private final List<String> progress = new ArrayList<>();

    @Test
    void buildsModelsInTheOrderOfWhatTheyRead() throws Exception {
        SeedBuild build = build(
                List.of(seed("raw", "id,amount\n1,2.50\n2,3.50\n")),
                step("total", "table", "select sum(amount) as total from db.main.orders", "model.shop.orders"),
                step("orders", "view", "select * from db.main.raw", "seed.shop.raw"));
        assertThat(build.results())
                .containsExactly(built("seed.shop.raw"), built("model.shop.orders"), built("model.shop.total"));
        assertThat(values(build, "select * from db.main.total")).containsExactly("6");
    }

    @Test
    void goesOnAfterAFailureAndSkipsWhatReadsIt() throws Exception {
        SeedBuild build = build(
                List.of(seed("raw", "id\n1\n")),
                step("orders", "table", "select nothing from db.main.raw", "seed.shop.raw"),
                step("cte", "ephemeral", "select * from db.main.orders", "model.shop.orders"),
                step("total", "table", "select 1 as a", "model.shop.cte"),
                step("people", "table", "select 1 as a"));
        assertThat(build.that(Outcome.FAILED)).singleElement().satisfies(failed -> {
            assertThat(failed.node()).isEqualTo(new UniqueId("model.shop.orders"));
            assertThat(failed.reason())
                    .isEqualTo("binder error: Referenced column \"nothing\" not found in FROM clause!");
        });
        assertThat(build.that(Outcome.SKIPPED))
                .extracting(result -> result.node().shortName(), StepResult::reason)
                .containsExactly(
                        tuple("cte", "reads 'model.shop.orders', which was not built"),
                        tuple("total", "reads 'model.shop.cte', which was not built"));
        assertThat(build.that(Outcome.BUILT)).hasSize(2);
        assertThat(progress).contains("skipped model.shop.total: reads 'model.shop.cte', which was not built");
    }

    @Test
    void skipsModelsThatWaitForEachOther() throws Exception {
        SeedBuild build = build(
                List.of(),
                step("a", "table", "select * from db.main.b", "model.shop.b"),
                step("b", "table", "select * from db.main.a", "model.shop.a"));
        assertThat(build.that(Outcome.SKIPPED)).hasSize(2);
    }

    @Test
    void infersTypesAsDbtDoes() throws Exception {
        String header = "whole,big,part,padded,day,moment,iso,flag,word,none,mixed\n";
        String first = "1,3000000000,1.5,007,2024-01-02,2024-01-02 03:04:05,2024-01-02T03:04:05Z,true,a,,1\n";
        String second = "null,1,2,8,,,,FALSE,2024-13-01,,x\n";
        SeedBuild build = build(List.of(seed("raw", header + first + second)));
        assertThat(values(
                        build, "select data_type from duckdb_columns() where table_name = 'raw' order by column_index"))
                .containsExactly(
                        "INTEGER",
                        "BIGINT",
                        "DOUBLE",
                        "INTEGER",
                        "DATE",
                        "TIMESTAMP",
                        "TIMESTAMP",
                        "BOOLEAN",
                        "VARCHAR",
                        "INTEGER",
                        "VARCHAR");
        assertThat(values(build, "select whole is null from db.main.raw order by big"))
                .containsExactly("true", "false");
    }

    @Test
    void prefersTheTypesThatAreDeclared() throws Exception {
        SeedTable raw = seed("raw", "id,Total\n007,1.005\n", Map.of("ID", "text", "total", "numeric"));
        SeedBuild build = build(List.of(raw));
        assertThat(values(build, "select id from db.main.raw")).containsExactly("007");
        assertThat(values(build, "select total from db.main.raw")).containsExactly("1.005000000");
    }

    @Test
    void saysWhichValueIsNotOfTheDeclaredType() throws Exception {
        SeedBuild build = build(List.of(seed("raw", "id\n1\nnull\nx\n", Map.of("id", "bigint"))));
        assertThat(build.that(Outcome.FAILED))
                .extracting(StepResult::reason)
                .containsExactly("raw.csv: row 3, column 'id' has 'x'; expected bigint");
    }

    @Test
    void readsQuotedValuesAndHeaders() throws Exception {
        SeedBuild build = build(List.of(seed("raw", "\"\"\"from\"\"\",note\nme,\"a, \"\"b\"\"\nc\"\n")));
        assertThat(values(build, "select \"from\" || '|' || note from db.main.raw"))
                .containsExactly("me|a, \"b\"\nc");
    }

    @Test
    void leavesASeedEmptyWhoseFileIsAbsentAndSaysSo() throws Exception {
        SeedTable known = seedAt("raw", folder.resolve("absent.csv"), Map.of("id", "bigint"));
        SeedTable unknown = seedAt("other", folder.resolve("absent.csv"), Map.of());
        SeedBuild build = build(List.of(known, unknown));
        assertThat(build.results())
                .containsExactly(
                        StepResult.empty(known.node(), "absent.csv does not exist; its relation has no rows"),
                        StepResult.failed(unknown.node(), "absent.csv does not exist; expected the seed's rows"));
        assertThat(values(build, "select id from db.main.raw")).isEmpty();
    }

    @Test
    void buildsTheFirstRunOfAnIncrementalModel() throws Exception {
        String sql = "select id, day from db.main.raw where day >= (select max(day) from \"db\".\"main\".\"orders\")"
                + " and id > (select min(id) from db.main.orders)";
        BuildStep orders = new BuildStep(
                new UniqueId("model.shop.orders"),
                relation("orders"),
                "incremental",
                sql,
                List.of(new UniqueId("seed.shop.raw")),
                Map.of("id", "bigint", "day", "date"));
        SeedBuild build = build(List.of(seed("raw", "id,day\n1,2024-01-01\n2,2024-01-02\n")), orders);
        assertThat(values(build, "select id from db.main.orders order by id")).containsExactly("1", "2");
    }

    @Test
    void saysThatAnIncrementalModelNeedsItsTypes() throws Exception {
        SeedBuild build = build(
                List.of(),
                step("orders", "incremental", "select 1 as id where 1 > (select max(id) from db.main.orders)"));
        assertThat(build.that(Outcome.FAILED))
                .extracting(StepResult::reason)
                .containsExactly("reads its own relation as it was before the run; expected the types of its columns"
                        + " (from catalog.json), or SQL compiled with --full-refresh");
    }

    @Test
    void keepsEachDatabaseInAFileOfItsOwn() throws Exception {
        SeedTable raw = new SeedTable(
                new UniqueId("seed.shop.raw"),
                new RelationName("Other DB", "in", "raw"),
                csv("raw", "id\n1\n"),
                Map.of());
        SeedBuild build =
                build(List.of(raw), step("orders", "view", "select * from \"other db\".\"in\".raw", "seed.shop.raw"));
        assertThat(build.catalogs().keySet()).containsExactlyInAnyOrder("db", "other db");
        assertThat(values(build, "select id from db.main.orders")).containsExactly("1");
    }

    @Test
    void givesRelationsWithoutADatabaseAFileToo() throws Exception {
        BuildStep orders = new BuildStep(
                new UniqueId("model.shop.orders"),
                new RelationName("", "main", "orders"),
                "table",
                "select 1 as id",
                List.of());
        assertThat(values(build(List.of(), orders), "select id from main.orders"))
                .containsExactly("1");
    }

    @Test
    void definesThePostgresFunctionsForEveryStatement() throws Exception {
        BuildStep view = step("v", "view", "select initcap('ab-CD e') || div(7, 2) || btrim('xax', 'x') as a");
        assertThat(values(build(List.of(), view), "select a || initcap('z') from db.main.v"))
                .containsExactly("Ab-Cd E3aZ");
    }

    @Test
    void buildsAgainOnlyWhenSomethingChanged() throws Exception {
        BuildPlan plan = plan(List.of(seed("raw", "id\n1\n")));
        SeedBuild first = SeedWarehouse.ensure(folder.resolve("cache"), plan, progress::add);
        assertThat(progress).containsExactly("built seed.shop.raw");
        assertThat(SeedWarehouse.ensure(folder.resolve("cache"), plan, progress::add))
                .isEqualTo(first);
        assertThat(progress).hasSize(1);
        csv("raw", "id\n2\n");
        assertThat(SeedWarehouse.ensure(folder.resolve("cache"), plan, progress::add)
                        .catalogs())
                .isNotEqualTo(first.catalogs());
        assertThat(folder.resolve("cache").toFile().list()).hasSize(2);
    }

    private SeedBuild build(List<SeedTable> seeds, BuildStep... steps) throws Exception {
        return SeedWarehouse.ensure(folder.resolve("cache"), plan(seeds, steps), progress::add);
    }

    private static BuildPlan plan(List<SeedTable> seeds, BuildStep... steps) {
        return new BuildPlan(seeds, List.of(steps), SqlDialect.POSTGRES);
    }

    private SeedTable seed(String name, String rows) throws IOException {
        return seed(name, rows, Map.of());
    }

    private SeedTable seed(String name, String rows, Map<String, String> types) throws IOException {
        return seedAt(name, csv(name, rows), types);
    }

    private static SeedTable seedAt(String name, Path file, Map<String, String> types) {
        return new SeedTable(new UniqueId("seed.shop." + name), relation(name), file, types);
    }

    private Path csv(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name + ".csv"), rows);
    }

    private static BuildStep step(String name, String materialization, String sql, String... dependsOn) {
        List<UniqueId> reads = List.of(dependsOn).stream().map(UniqueId::new).toList();
        return new BuildStep(new UniqueId("model.shop." + name), relation(name), materialization, sql, reads);
    }

    private static RelationName relation(String name) {
        return new RelationName("db", "main", name);
    }

    private static StepResult built(String node) {
        return StepResult.built(new UniqueId(node));
    }

    private static List<String> values(SeedBuild build, String sql) throws Exception {
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(build.catalogs(), new DuckDbLimits(256, 1))) {
            ResultTable answer = warehouse.query(sql, Duration.ofSeconds(10), 100);
            return answer.rows().stream().map(row -> row.get(0).text()).toList();
        }
    }
}
