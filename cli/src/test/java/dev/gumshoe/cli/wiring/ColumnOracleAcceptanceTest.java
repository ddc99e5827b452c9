package dev.gumshoe.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.duckdb.DuckDbLimits;
import dev.gumshoe.adapters.duckdb.DuckDbNames;
import dev.gumshoe.adapters.duckdb.DuckDbWarehouse;
import dev.gumshoe.adapters.seeds.BuildPlan;
import dev.gumshoe.adapters.seeds.BuildStep;
import dev.gumshoe.adapters.seeds.SeedBuild;
import dev.gumshoe.adapters.seeds.SeedTable;
import dev.gumshoe.adapters.seeds.SeedWarehouse;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.ResultTable;
import dev.gumshoe.lineage.columngraph.ColumnGraph;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.GraphPlace;
import dev.gumshoe.lineage.columngraph.NodeColumns;
import dev.gumshoe.lineage.columngraph.Reach;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes in the warehouse when a column of a seed changes must lie downstream of it. */
@Tag("acceptance")
class ColumnOracleAcceptanceTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PER_PROJECT = Duration.ofSeconds(36);

    @TempDir
    Path folder;

    private final List<String> missed = new ArrayList<>();

    @Test
    void findsEveryColumnThatAChangeOfASeedReaches() throws Exception {
        System.out.println(
                "| project | seed columns changed | model columns changed | downstream by value | by predicate only"
                        + " | not downstream |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (Path project : smallest(SharedProject.folders("packages"))) {
            change(SharedProject.read(project));
        }
        missed.forEach(System.out::println);
        assertThat(missed).isEmpty();
    }

    private static List<Path> smallest(List<Path> projects) {
        return projects.stream()
                .sorted(java.util.Comparator.comparingLong(
                        project -> project.resolve("manifest.json").toFile().length()))
                .limit(3)
                .toList();
    }

    private void change(SharedProject project) throws Exception {
        Path rewritten = Files.createDirectories(folder.resolve(project.name()));
        BuildPlan plan = SeedChange.none(new SeedPlan(project.workspace()).plan(), rewritten);
        ColumnGraph graph = project.graph(project.catalogColumns());
        Map<ColumnId, String> before = digests(plan, "before", graph);
        Map<ColumnId, String> again = digests(plan, "again", graph);
        Set<ColumnId> unsteady = changed(before, again);
        int changes = 0;
        int[] counts = new int[3];
        long end = System.nanoTime() + PER_PROJECT.toNanos();
        for (Map.Entry<SeedTable, String> change : spread(plan)) {
            if (System.nanoTime() > end) {
                break;
            }
            Path changed = Files.createDirectories(folder.resolve(project.name() + changes));
            Optional<BuildPlan> other = SeedChange.of(plan, change.getKey(), change.getValue(), changed);
            if (other.isPresent()) {
                changes++;
                Set<ColumnId> reached = changed(before, digests(other.get(), "c" + changes, graph));
                reached.removeAll(unsteady);
                check(project, graph, change, reached, counts);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d |%n",
                project.name(),
                changes,
                counts[0] + counts[1] + counts[2],
                counts[0],
                counts[1],
                counts[2]);
    }

    private void check(
            SharedProject project,
            ColumnGraph graph,
            Map.Entry<SeedTable, String> change,
            Set<ColumnId> reached,
            int[] counts) {
        String column = change.getValue().replace("\"", "");
        UniqueId node = reader(project, change.getKey());
        GraphPlace start = graph.find(node, column).orElseGet(() -> new ColumnId(node, column));
        Set<ColumnId> values = downstream(graph, start, Reach.VALUES);
        Set<ColumnId> all = downstream(graph, start, Reach.VALUES_AND_PREDICATES);
        for (ColumnId one : reached) {
            int group = values.contains(one) ? 0 : all.contains(one) ? 1 : 2;
            counts[group]++;
            if (group == 2) {
                missed.add("not downstream: " + project.name() + " " + start + " changes " + one);
            }
        }
    }

    /** A seed that is declared as a source is the source to those who read it. */
    private static UniqueId reader(SharedProject project, SeedTable seed) {
        return project.workspace().all(dev.gumshoe.engine.fact.NodeRelation.class).stream()
                .filter(relation ->
                        relation.relation().folded().equals(seed.relation().folded()))
                .map(dev.gumshoe.engine.fact.NodeRelation::node)
                .filter(node -> node.resourceType().equals("source"))
                .findFirst()
                .orElse(seed.node());
    }

    private static Set<ColumnId> downstream(ColumnGraph graph, GraphPlace start, Reach reach) {
        return graph.downstream(start, reach).stream()
                .map(reached -> reached.column())
                .collect(Collectors.toSet());
    }

    /** The columns of all seeds, the first of each, then the second of each, and so on. */
    private static List<Map.Entry<SeedTable, String>> spread(BuildPlan plan) throws Exception {
        List<Map.Entry<SeedTable, String>> changes = new ArrayList<>();
        Map<SeedTable, List<String>> columns = new java.util.LinkedHashMap<>();
        int most = 0;
        for (SeedTable seed : plan.seeds()) {
            columns.put(seed, SeedChange.columns(seed));
            most = Math.max(most, columns.get(seed).size());
        }
        for (int i = 0; i < most; i++) {
            for (Map.Entry<SeedTable, List<String>> seed : columns.entrySet()) {
                if (i < seed.getValue().size()) {
                    changes.add(Map.entry(seed.getKey(), seed.getValue().get(i)));
                }
            }
        }
        return changes;
    }

    private static Set<ColumnId> changed(Map<ColumnId, String> before, Map<ColumnId, String> after) {
        Set<ColumnId> changed = new TreeSet<>();
        before.forEach((column, digest) -> {
            if (after.containsKey(column) && !digest.equals(after.get(column))) {
                changed.add(column);
            }
        });
        return changed;
    }

    /** What each column of each model holds, whatever the order of the rows. */
    private Map<ColumnId, String> digests(BuildPlan plan, String name, ColumnGraph graph) throws Exception {
        SeedBuild build = SeedWarehouse.ensure(folder.resolve("cache-" + name), plan, line -> {});
        Map<ColumnId, String> digests = new HashMap<>();
        Set<UniqueId> built = new HashSet<>();
        build.that(dev.gumshoe.adapters.seeds.StepResult.Outcome.BUILT).forEach(result -> built.add(result.node()));
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(build.catalogs(), DuckDbLimits.standard())) {
            for (BuildStep step : plan.steps()) {
                if (built.contains(step.node()) && !step.materialization().equals("ephemeral")) {
                    digest(warehouse, step, graph, digests);
                }
            }
        }
        return digests;
    }

    private static void digest(
            DuckDbWarehouse warehouse, BuildStep step, ColumnGraph graph, Map<ColumnId, String> digests)
            throws Exception {
        List<ColumnId> columns =
                graph.node(step.node()).map(NodeColumns::columns).orElse(List.of());
        String sums = columns.stream()
                .map(column -> "sum(hash(" + DuckDbNames.quoted(column.column()) + ")::hugeint)::varchar")
                .collect(Collectors.joining(", "));
        RelationName relation = step.relation();
        ResultTable result =
                warehouse.query("select " + sums + " from " + DuckDbNames.quoted(relation) + " t", TIMEOUT, 2);
        for (int i = 0; i < columns.size(); i++) {
            digests.put(columns.get(i), result.rows().get(0).get(i).text());
        }
    }
}
