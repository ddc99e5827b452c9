package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.dbt.DbtProject;
import dev.gumshoe.adapters.dbt.selection.NodeJson;
import dev.gumshoe.cli.NodeLister;
import dev.gumshoe.cli.SelectionOptions;
import dev.gumshoe.engine.selection.NodeName;
import dev.gumshoe.engine.selection.SelectableNode;
import dev.gumshoe.lineage.selection.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Lists nodes of a project on disk. */
public final class LiveNodeLister implements NodeLister {
    private final Map<String, String> environment;

    public LiveNodeLister(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Listing list(Path folder, SelectionOptions options, ListForm form, List<String> keys) {
        DbtProject project = DbtProject.find(folder, environment);
        Selection selection = new ProjectSelection(project, options, environment).select();
        return new Listing(lines(project, selection.nodes(), form, keys), selection.unmatched());
    }

    private static List<String> lines(
            DbtProject project, List<SelectableNode> nodes, ListForm form, List<String> keys) {
        return switch (form) {
            case SELECTOR -> nodes.stream().map(LiveNodeLister::selector).toList();
            case NAME -> nodes.stream().map(LiveNodeLister::name).toList();
            case PATH -> nodes.stream().map(node -> node.files().original()).toList();
            case JSON ->
                NodeJson.lines(
                        project.manifest(),
                        nodes.stream().map(SelectableNode::id).toList(),
                        keys);
        };
    }

    /** As dbt-core's {@code ListTask.generate_selectors}. */
    private static String selector(SelectableNode node) {
        NodeName name = node.name();
        String kind = node.resourceType();
        return switch (kind) {
            case "source" -> "source:" + String.join(".", name.packageName(), name.sourceName(), name.name());
            case "exposure", "metric", "saved_query", "semantic_model" ->
                kind + ":" + name.packageName() + "." + name.name();
            case "unit_test" -> "unit_test:" + name.packageName() + "." + name.name() + version(node, "_v");
            default -> String.join(".", name.fqn());
        };
    }

    private static String name(SelectableNode node) {
        return switch (node.resourceType()) {
            case "source" -> node.name().sourceName() + "." + node.name().name();
            case "model" -> node.name().name() + version(node, ".v");
            default -> node.name().name();
        };
    }

    private static String version(SelectableNode node, String separator) {
        return node.terms().isVersioned() ? separator + node.terms().version() : "";
    }
}
