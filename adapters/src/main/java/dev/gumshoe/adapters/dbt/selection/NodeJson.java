package dev.gumshoe.adapters.dbt.selection;

import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import dev.gumshoe.adapters.file.JsonFile;
import dev.gumshoe.adapters.file.JsonLine;
import dev.gumshoe.adapters.file.JsonObject;
import dev.gumshoe.engine.fact.UniqueId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nodes as {@code dbt ls --output json} prints them, one object a line: dbt-core's {@code ListTask}. */
public final class NodeJson {
    private static final Set<String> USUAL = Set.of(
            "alias",
            "name",
            "package_name",
            "depends_on",
            "tags",
            "config",
            "resource_type",
            "source_name",
            "original_file_path",
            "unique_id");

    private static final Set<String> SECTIONS = Set.of(
            "nodes", "sources", "exposures", "metrics", "semantic_models", "saved_queries", "unit_tests", "functions");

    /** What dbt 1.12 adds to models though no manifest has it. */
    private static final String PARENTS = "direct_parents";

    private static final List<String> READ = List.of("depends_on", "nodes");

    private NodeJson() {}

    /**
     * The lines of some nodes, in their order.
     *
     * @param keys the properties to print, with dots for nested ones; none for dbt's usual ones
     */
    public static List<String> lines(Path manifest, Collection<UniqueId> nodes, List<String> keys) {
        Set<String> wanted = new HashSet<>();
        nodes.forEach(id -> wanted.add(id.value()));
        Map<String, String> lines = new HashMap<>();
        JsonFile.walk(manifest, Artifact.MANIFEST.description(), (section, value) -> {
            if (!SECTIONS.contains(section)) {
                value.skip();
                return;
            }
            value.members(section, (id, node) -> {
                if (wanted.contains(id)) {
                    lines.put(id, line(node.object(id), keys));
                } else {
                    node.skip();
                }
            });
        });
        return nodes.stream()
                .flatMap(id -> Optional.ofNullable(lines.get(id.value())).stream())
                .toList();
    }

    private static String line(JsonObject node, List<String> keys) {
        boolean model = node.text("resource_type").equals("model");
        JsonLine line = new JsonLine();
        if (keys.isEmpty()) {
            line.addMembers(node, USUAL::contains);
            return (model ? line.addList(node, PARENTS, READ) : line).toString();
        }
        for (String key : keys) {
            if (model && key.equals(PARENTS)) {
                line.addList(node, PARENTS, READ);
            } else {
                line.addAt(node, key, List.of(key.split("\\.", -1)));
            }
        }
        return line.toString();
    }
}
