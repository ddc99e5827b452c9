package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.manifest.ManifestEntry;
import dev.gumshoe.adapters.dbt.manifest.ManifestMetric;
import dev.gumshoe.adapters.dbt.manifest.ManifestNode;
import dev.gumshoe.adapters.dbt.manifest.ManifestSemanticModel;
import dev.gumshoe.adapters.dbt.manifest.ManifestSource;
import dev.gumshoe.adapters.dbt.manifest.ManifestTest;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.impact.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What those nodes of a manifest take of others whose SQL is not read. */
final class ManifestUses {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private final Set<UniqueId> queries;

    /** @param queries the nodes whose SQL is read instead */
    ManifestUses(Set<UniqueId> queries) {
        this.queries = Set.copyOf(queries);
    }

    List<Use> of(Manifest manifest) {
        List<Use> uses = new ArrayList<>();
        manifest.entries()
                .filter(ManifestEntry::enabled)
                .filter(entry -> !(entry instanceof ManifestSource) && !queries.contains(entry.id()))
                .forEach(entry -> uses.addAll(uses(entry)));
        return uses;
    }

    private static List<Use> uses(ManifestEntry entry) {
        if (entry instanceof ManifestTest test && isOfOneColumn(test)) {
            return List.of(new Use(test.id(), "", test.dependsOn().nodes().get(0), List.of(test.columnName())));
        }
        Stream<UniqueId> read = entry.dependsOn().nodes().stream().distinct();
        if (entry instanceof ManifestSemanticModel model) {
            return read.flatMap(node -> elements(model, node)).toList();
        }
        if (entry instanceof ManifestMetric metric) {
            return read.map(node -> metric(metric, node)).toList();
        }
        boolean seed = entry instanceof ManifestNode node
                && node.header().resourceType().equals("seed");
        return seed ? List.of() : read.map(node -> Use.whole(entry.id(), node)).toList();
    }

    /** True of a test that reads one column of one node and no other, so that its SQL need not be read to know. */
    static boolean isOfOneColumn(ManifestTest test) {
        return test.macro().isGeneric()
                && !test.columnName().isEmpty()
                && test.config().where().isEmpty()
                && test.dependsOn().nodes().size() == 1;
    }

    private static Stream<Use> elements(ManifestSemanticModel model, UniqueId read) {
        return Stream.of(model.entities(), model.dimensions(), model.measures())
                .flatMap(Collection::stream)
                .map(element -> new Use(
                        model.id(),
                        element.name(),
                        read,
                        words(element.expression().isEmpty() ? element.name() : element.expression())));
    }

    /** A metric of today takes measures of a semantic model; one before dbt 1.6 columns of a model, in ways that are not all told. */
    private static Use metric(ManifestMetric metric, UniqueId read) {
        Set<String> measures = new TreeSet<>();
        if (read.resourceType().equals("semantic_model")) {
            collect(metric.parameters().get("measure"), measures);
            collect(metric.parameters().get("input_measures"), measures);
        }
        return new Use(metric.id(), "", read, List.copyOf(measures));
    }

    private static void collect(@org.jspecify.annotations.Nullable Object stated, Set<String> names) {
        if (stated instanceof String name) {
            names.add(name);
        } else if (stated instanceof Map<?, ?> map) {
            collect(map.get("name"), names);
        } else if (stated instanceof List<?> list) {
            list.forEach(item -> collect(item, names));
        }
    }

    private static List<String> words(String expression) {
        return WORD.matcher(expression)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
