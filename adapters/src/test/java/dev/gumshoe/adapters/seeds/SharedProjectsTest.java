package dev.gumshoe.adapters.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gumshoe.adapters.duckdb.DuckDbLimits;
import dev.gumshoe.adapters.duckdb.DuckDbNames;
import dev.gumshoe.adapters.duckdb.DuckDbSchema;
import dev.gumshoe.adapters.duckdb.DuckDbWarehouse;
import dev.gumshoe.adapters.seeds.StepResult.Outcome;
import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.Relation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.fact.WarehouseTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real projects, built from their seeds. */
@Tag("acceptance")
class SharedProjectsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    Path cache;

    private Path data = Path.of("");

    @BeforeEach
    void findTheData() {
        data = SharedPlan.shared().resolve("data");
        assumeTrue(Files.isDirectory(data), "the shared data sets are absent; expected them at -Dgumshoe.shared");
    }

    @Test
    void buildsEveryModelOfThePackages() throws Exception {
        for (Path project : folders(data.resolve("packages"))) {
            SeedBuild build = build(project);
            assertThat(build.that(Outcome.FAILED)).as(project.toString()).isEmpty();
            assertThat(build.that(Outcome.SKIPPED)).as(project.toString()).isEmpty();
        }
    }

    @Test
    void buildsAsManyModelsOfTheBugPairsAsTheCasesSay() throws Exception {
        for (JsonNode entry :
                new ObjectMapper().readTree(data.resolve("bug-pairs/cases.json").toFile())) {
            for (String side : List.of("before", "after")) {
                SeedBuild build = build(data.resolve("bug-pairs")
                        .resolve(entry.path("id").asText())
                        .resolve(side));
                String said = entry.path("build_" + side).asText();
                assertThat(models(build, Outcome.BUILT))
                        .as(entry.path("id").asText() + " " + side)
                        .isGreaterThanOrEqualTo(Long.parseLong(said.substring(0, said.indexOf('/'))));
            }
        }
    }

    @Test
    void buildsRelationsThatCanBeReadAndHaveTheColumnsOfTheCatalog() throws Exception {
        for (Path project : folders(data.resolve("packages"))) {
            BuildPlan plan = SharedPlan.of(project);
            SeedBuild build = SeedWarehouse.ensure(cache, plan, line -> {});
            try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(build.catalogs(), DuckDbLimits.standard())) {
                Map<RelationName, List<String>> columns = columns(warehouse);
                for (BuildStep step : plan.steps()) {
                    if (!step.isEphemeral()) {
                        RelationName relation = BuildPlan.placed(step.relation());
                        warehouse.query("select sum(hash(t)) from " + DuckDbNames.quoted(relation) + " t", TIMEOUT, 1);
                        assertThat(columns.get(relation.folded()))
                                .containsExactlyInAnyOrderElementsOf(
                                        step.columnTypes().keySet());
                    }
                }
            }
        }
    }

    @Test
    void infersTheTypesThatDbtInferred() throws Exception {
        int columns = 0;
        for (Path project : folders(data.resolve("packages"))) {
            Map<UniqueId, Set<String>> declared = SharedPlan.declaredColumns(project);
            for (SeedTable seed : SharedPlan.of(project).seeds()) {
                Map<String, String> inferred = inferred(seed);
                inferred.keySet().removeAll(declared.getOrDefault(seed.node(), Set.of()));
                inferred.forEach((column, type) -> assertThat(WarehouseTypes.familyOf(type))
                        .as(seed.node() + "." + column)
                        .isEqualTo(WarehouseTypes.familyOf(seed.columnTypes().getOrDefault(column, ""))));
                columns += inferred.size();
            }
        }
        System.out.println("types inferred as dbt did: " + columns);
    }

    private static Map<String, String> inferred(SeedTable seed) throws Exception {
        Map<String, String> types = new HashMap<>();
        if (Files.exists(seed.csv())) {
            try (Session session = Session.open()) {
                SeedCsv csv = SeedCsv.of(seed.csv(), session);
                InferredTypes.of(session, csv, csv.columns())
                        .forEach((column, type) -> types.put(column.toLowerCase(Locale.ROOT), type));
            }
        }
        return types;
    }

    @Test
    void opensTheJaffleShop() throws Exception {
        Map<String, Path> files = Map.of("jaffle_shop", data.resolve("duckdb/jaffle_shop.duckdb"));
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(files, DuckDbLimits.standard())) {
            List<String> schemas = DuckDbSchema.read(warehouse).stream()
                    .filter(Relation.class::isInstance)
                    .map(fact -> ((Relation) fact).name().schema())
                    .distinct()
                    .toList();
            System.out.println("jaffle_shop: " + schemas);
            assertThat(schemas).contains("prod", "dev");
        }
    }

    private SeedBuild build(Path project) throws Exception {
        long begin = System.nanoTime();
        SeedBuild build = SeedWarehouse.ensure(cache, SharedPlan.of(project), line -> {});
        long millis = (System.nanoTime() - begin) / 1_000_000;
        String failed = build.that(Outcome.FAILED).stream()
                .findFirst()
                .map(result -> result.node() + ": " + result.reason())
                .orElse("");
        System.out.printf(
                Locale.ROOT,
                "%-24s seeds %3d  models %4d  ephemeral %3d  failed %3d  skipped %3d  %5d ms  %s%n",
                data.relativize(project),
                build.results().size() - models(build, Outcome.values()),
                models(build, Outcome.BUILT),
                models(build, Outcome.EPHEMERAL),
                build.that(Outcome.FAILED).size(),
                build.that(Outcome.SKIPPED).size(),
                millis,
                failed);
        return build;
    }

    private static long models(SeedBuild build, Outcome... outcomes) {
        return build.results().stream()
                .filter(result -> result.node().resourceType().equals("model"))
                .filter(result -> List.of(outcomes).contains(result.outcome()))
                .count();
    }

    private static Map<RelationName, List<String>> columns(DuckDbWarehouse warehouse) throws Exception {
        Map<RelationName, List<String>> columns = new HashMap<>();
        DuckDbSchema.read(warehouse).forEach(fact -> {
            if (fact instanceof Column column) {
                columns.computeIfAbsent(column.relation().folded(), name -> new ArrayList<>())
                        .add(column.name().folded().value());
            }
        });
        return columns;
    }

    private static List<Path> folders(Path parent) throws Exception {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
