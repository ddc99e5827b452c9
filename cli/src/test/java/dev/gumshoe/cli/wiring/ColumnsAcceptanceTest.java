package dev.gumshoe.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnGraph;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.NodeColumns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The columns that the SQL of real projects puts out, against those that dbt found in the warehouse. */
@Tag("acceptance")
class ColumnsAcceptanceTest {
    private int models;
    private int same;
    private int ordered;
    private final List<String> misses = new ArrayList<>();

    @Test
    void tellsTheColumnsOfNearlyEveryModelFromItsSql() throws Exception {
        List<Path> folders = new ArrayList<>(SharedProject.folders("packages"));
        for (Path pair : SharedProject.folders("bug-pairs")) {
            folders.add(pair.resolve("before"));
            folders.add(pair.resolve("after"));
        }
        folders.forEach(folder -> compare(SharedProject.read(folder)));
        misses.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "columns as in the catalog: %d of %d models (%.2f %%), in the same order %d%n",
                same,
                models,
                100.0 * same / models,
                ordered);
        assertThat(same / (double) models).isGreaterThanOrEqualTo(0.99);
    }

    /** The graph knows of the warehouse what no SQL tells: the columns of seeds and sources. */
    private void compare(SharedProject project) {
        Map<RelationName, List<String>> catalog = new HashMap<>();
        project.catalogColumns().stream()
                .sorted(Comparator.comparingInt(Column::ordinal))
                .forEach(column -> catalog.computeIfAbsent(column.relation().folded(), any -> new ArrayList<>())
                        .add(column.name().value().toLowerCase(Locale.ROOT)));
        Set<RelationName> ofModels = new HashSet<>();
        Map<UniqueId, RelationName> relations = new HashMap<>();
        for (NodeRelation relation : project.workspace().all(NodeRelation.class)) {
            relations.put(relation.node(), relation.relation().folded());
            if (relation.node().resourceType().equals("model")) {
                ofModels.add(relation.relation().folded());
            }
        }
        ColumnGraph graph = project.graph(project.catalogColumns().stream()
                .filter(column -> !ofModels.contains(column.relation().folded()))
                .toList());
        for (NodeColumns node : graph.nodes()) {
            List<String> expected = catalog.getOrDefault(relations.get(node.node()), List.of());
            if (node.node().resourceType().equals("model") && !expected.isEmpty()) {
                compare(project.name(), node, expected);
            }
        }
    }

    private void compare(String project, NodeColumns node, List<String> expected) {
        List<String> found = node.columns().stream()
                .map(ColumnId::column)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        models++;
        ordered += found.equals(expected) ? 1 : 0;
        if (new HashSet<>(found).equals(new HashSet<>(expected))) {
            same++;
            return;
        }
        Set<String> missing = new HashSet<>(expected);
        found.forEach(missing::remove);
        Set<String> more = new HashSet<>(found);
        expected.forEach(more::remove);
        misses.add("miss " + project + " " + node.node() + ": lacks " + missing + ", has too many " + more + " "
                + node.tableLevel().orElse(""));
    }
}
