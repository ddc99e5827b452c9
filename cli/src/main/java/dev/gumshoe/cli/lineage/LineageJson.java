package dev.gumshoe.cli.lineage;

import dev.gumshoe.adapters.json.PlainJson;
import dev.gumshoe.cli.lineage.LineageView.ViewNode;
import dev.gumshoe.cli.lineage.LineageView.ViewStep;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lineage as JSON, for programs. */
final class LineageJson {
    private LineageJson() {}

    static String of(LineageView view) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("project", view.project());
        root.put("node", view.focus().node());
        root.put("column", view.focus().column());
        root.put("nodes", view.nodes().stream().map(LineageJson::node).toList());
        root.put(
                "edges",
                view.links().stream()
                        .map(link -> Map.of("from", link.from(), "to", link.to()))
                        .map(java.util.TreeMap::new)
                        .toList());
        root.put("columnEdges", view.steps().stream().map(LineageJson::step).toList());
        root.put("notRead", view.unread());
        return PlainJson.pretty(root);
    }

    private static Map<String, Object> node(ViewNode node) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", node.id());
        json.put("name", node.label());
        json.put("type", node.type());
        json.put("kind", node.kind());
        json.put("file", node.file());
        if (node.type().equals("exposure")) {
            json.put("owner", node.owner());
            json.put("maturity", node.maturity());
        }
        json.put("columns", node.columns());
        return json;
    }

    private static Map<String, Object> step(ViewStep step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", place(step.from(), step.fromColumn()));
        json.put("to", place(step.to(), step.toColumn()));
        json.put("transformation", step.how());
        json.put("takes", step.value() ? "value" : "predicate");
        json.put("at", step.where());
        return json;
    }

    /** Rows have no column. */
    private static Map<String, Object> place(String node, String column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("node", node);
        json.put("column", column);
        return json;
    }
}
