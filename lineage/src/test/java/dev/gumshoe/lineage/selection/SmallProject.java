package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.selection.ModelTerms;
import dev.gumshoe.engine.selection.NodeFiles;
import dev.gumshoe.engine.selection.NodeName;
import dev.gumshoe.engine.selection.SelectableNode;
import dev.gumshoe.engine.selection.SelectableProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code raw -> stg_a -> fct -> rpt}, {@code stg_b -> fct}, and a test of both {@code stg_a} and {@code stg_b}. */
final class SmallProject {
    private SmallProject() {}

    static SelectableProject shop() {
        List<SelectableNode> nodes = new ArrayList<>();
        nodes.add(node("source", "raw", List.of(), Map.of()));
        nodes.add(node("model", "stg_a", List.of("source.shop.raw"), Map.of("meta", Map.of("tier", 2))));
        nodes.add(node("model", "stg_b", List.of(), Map.of("enabled", true)));
        nodes.add(node("model", "fct", List.of("model.shop.stg_a", "model.shop.stg_b"), Map.of()));
        nodes.add(node("model", "rpt", List.of("model.shop.fct"), Map.of("unique_key", List.of("id", "day"))));
        nodes.add(node("test", "both", List.of("model.shop.stg_a", "model.shop.stg_b"), Map.of()));
        return new SelectableProject("shop", nodes, Map.of(), Map.of());
    }

    private static SelectableNode node(String kind, String name, List<String> reads, Map<String, Object> config) {
        return new SelectableNode(
                new UniqueId(kind + ".shop." + name),
                kind,
                new NodeName(name, "shop", kind.equals("source") ? "lake" : "", List.of("shop", "core", name)),
                new NodeFiles("models/core/" + name + ".sql", "models/core/schema.yml"),
                name.startsWith("stg") ? List.of("nightly") : List.of(),
                config,
                ModelTerms.NONE,
                "",
                reads.stream().map(UniqueId::new).toList(),
                List.of(),
                Map.of());
    }
}
