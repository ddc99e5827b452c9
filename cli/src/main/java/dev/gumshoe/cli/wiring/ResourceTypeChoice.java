package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.UsageException;
import dev.gumshoe.engine.selection.SelectableNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of node that a command lists: dbt-core's {@code resource_types_from_args}. */
record ResourceTypeChoice(Set<String> types) {
    private static final List<String> BY_DEFAULT = List.of(
            "model",
            "snapshot",
            "seed",
            "test",
            "source",
            "exposure",
            "metric",
            "saved_query",
            "semantic_model",
            "unit_test",
            "function");

    private static final String ANALYSIS = "analysis";

    static ResourceTypeChoice of(List<String> included, List<String> excluded) {
        Set<String> types = new HashSet<>();
        (included.isEmpty() ? List.of("default") : included).forEach(type -> types.addAll(named(type)));
        excluded.forEach(type -> types.removeAll(named(type)));
        return new ResourceTypeChoice(Set.copyOf(types));
    }

    boolean includes(SelectableNode node) {
        return types.contains(node.resourceType());
    }

    private static Set<String> named(String word) {
        String type = word.toLowerCase(Locale.ROOT);
        Set<String> all = new HashSet<>(BY_DEFAULT);
        switch (type) {
            case "default" -> {
                return all;
            }
            case "all" -> {
                all.add(ANALYSIS);
                return all;
            }
            default -> {
                all.add(ANALYSIS);
                if (all.contains(type)) {
                    return Set.of(type);
                }
                throw new UsageException(Printable.quoted(word) + " is no resource type; expected model, source, test, "
                        + "seed, snapshot, exposure, metric, ..., default or all" + DidYouMean.hint(type, all));
            }
        }
    }
}
