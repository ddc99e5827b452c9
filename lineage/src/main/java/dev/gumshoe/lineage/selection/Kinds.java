package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.selection.SelectableNode;
import java.util.List;

/** Which nodes a method looks at: manifests list some kinds apart from the others. */
final class Kinds {
    /** Every resource type that dbt knows, from {@code NodeType}. */
    static final List<String> ALL = List.of(
            "model",
            "analysis",
            "test",
            "snapshot",
            "operation",
            "seed",
            "rpc",
            "sql_operation",
            "doc",
            "source",
            "macro",
            "exposure",
            "metric",
            "group",
            "saved_query",
            "semantic_model",
            "unit_test",
            "fixture",
            "function");

    private Kinds() {}

    /** True of models, tests, seeds, snapshots, analyses and operations, which a manifest lists in one section. */
    static boolean isParsed(SelectableNode node) {
        return !node.is("source", "exposure", "metric", "semantic_model", "saved_query", "unit_test", "function");
    }

    static boolean hasConfig(SelectableNode node) {
        return isParsed(node) || node.is("source");
    }

    static boolean isTest(SelectableNode node) {
        return node.is("test", "unit_test");
    }
}
