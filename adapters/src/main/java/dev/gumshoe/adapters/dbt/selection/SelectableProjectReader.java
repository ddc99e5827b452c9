package dev.gumshoe.adapters.dbt.selection;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import dev.gumshoe.adapters.file.JsonFile;
import dev.gumshoe.adapters.file.JsonObject;
import dev.gumshoe.adapters.file.JsonWalk;
import dev.gumshoe.engine.selection.SelectableNode;
import dev.gumshoe.engine.selection.SelectableProject;
import dev.gumshoe.engine.selection.SelectableProject.SelectableMacro;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from {@code manifest.json} what node selection asks of it. */
public final class SelectableProjectReader {
    private final boolean compared;
    private final List<SelectableNode> nodes = new ArrayList<>();
    private final Map<String, SelectableMacro> macros = new HashMap<>();
    private Map<String, Object> selectors = Map.of();
    private String name = "";
    private boolean hasNodes;

    private SelectableProjectReader(boolean compared) {
        this.compared = compared;
    }

    /**
     * Reads a manifest of any schema version.
     *
     * @param compared whether to read what two states of a project are compared by as well
     * @throws InputException where the file is not a manifest that dbt wrote
     */
    public static SelectableProject read(Path manifest, boolean compared) {
        SelectableProjectReader reader = new SelectableProjectReader(compared);
        JsonFile.walk(manifest, Artifact.MANIFEST.description(), reader::section);
        if (!reader.hasNodes) {
            throw InputException.of(manifest, "has no 'nodes'", Artifact.MANIFEST.description());
        }
        return new SelectableProject(reader.name, reader.nodes, reader.macros, reader.selectors);
    }

    private void section(String section, JsonWalk value) throws IOException {
        switch (section) {
            case "metadata" -> name = value.object(section).text("project_name");
            case "nodes" -> {
                hasNodes = true;
                each(section, value);
            }
            case "sources", "exposures", "metrics", "semantic_models", "saved_queries", "unit_tests", "functions" ->
                each(section, value);
            case "macros" -> macros(section, value);
            case "selectors" -> selectors = value.object(section).plain();
            default -> value.skip();
        }
    }

    private void each(String section, JsonWalk value) throws IOException {
        value.members(section, (id, node) -> {
            JsonObject json = node.object(id);
            if (json.object("config").flag("enabled", true)) {
                nodes.add(NodeFields.bind(id, json, compared));
            }
        });
    }

    private void macros(String section, JsonWalk value) throws IOException {
        if (!compared) {
            value.skip();
            return;
        }
        value.members(section, (id, macro) -> {
            JsonObject json = macro.object(id);
            macros.put(
                    id,
                    new SelectableMacro(
                            json.text("macro_sql"), json.object("depends_on").texts("macros")));
        });
    }
}
