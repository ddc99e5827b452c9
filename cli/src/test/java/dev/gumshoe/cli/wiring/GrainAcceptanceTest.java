package dev.gumshoe.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.duckdb.DuckDbLimits;
import dev.gumshoe.adapters.duckdb.DuckDbNames;
import dev.gumshoe.adapters.duckdb.DuckDbWarehouse;
import dev.gumshoe.adapters.seeds.BuildPlan;
import dev.gumshoe.adapters.seeds.BuildStep;
import dev.gumshoe.adapters.seeds.SeedWarehouse;
import dev.gumshoe.lineage.columngraph.ColumnGraph;
import dev.gumshoe.lineage.columngraph.NodeColumns;
import dev.gumshoe.lineage.flow.Grain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grains that the SQL of real projects implies, against the rows of their models. */
@Tag("acceptance")
class GrainAcceptanceTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    Path cache;

    private int models;
    private int withGrain;
    private int checked;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void namesGrainsThatTheRowsBearOut() throws Exception {
        for (Path folder : SharedProject.folders("packages")) {
            check(SharedProject.read(folder));
        }
        wrong.forEach(System.out::println);
        System.out.printf(
                "models with a grain: %d of %d; grains checked on rows: %d, not borne out: %d%n",
                withGrain, models, checked, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private void check(SharedProject project) throws Exception {
        BuildPlan plan = new SeedPlan(project.workspace()).plan();
        ColumnGraph graph = project.graph(project.catalogColumns());
        var build = SeedWarehouse.ensure(cache, plan, line -> {});
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(build.catalogs(), DuckDbLimits.standard())) {
            for (BuildStep step : plan.steps()) {
                Optional<NodeColumns> node = graph.node(step.node());
                if (node.isPresent() && !step.materialization().equals("ephemeral")) {
                    models++;
                    withGrain += node.get().grains().isEmpty() ? 0 : 1;
                    for (Grain grain : node.get().grains()) {
                        check(warehouse, step, grain);
                    }
                }
            }
        }
    }

    private void check(DuckDbWarehouse warehouse, BuildStep step, Grain grain) throws Exception {
        String key = grain.columns().stream().map(DuckDbNames::quoted).collect(Collectors.joining(", "));
        String relation = DuckDbNames.quoted(step.relation());
        String sql = key.isEmpty()
                ? "select count(*) > 1 from " + relation
                : "select count(*) > 0 from (select 1 from " + relation + " group by " + key + " having count(*) > 1)";
        checked++;
        if (warehouse.query(sql, TIMEOUT, 2).rows().get(0).get(0).text().equals("true")) {
            wrong.add("not borne out: " + step.node() + " " + grain);
        }
    }
}
