package dev.gumshoe.engine.selection;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * A project as dbt's selection syntax sees it.
 *
 * @param name empty where the manifest does not say: before dbt 1.6
 * @param nodes the enabled ones
 * @param macros by {@code unique_id}; empty where no state is to be compared
 * @param selectors the definitions of {@code selectors.yml} as the manifest repeats them, by name
 */
public record SelectableProject(
        String name, List<SelectableNode> nodes, Map<String, SelectableMacro> macros, Map<String, Object> selectors) {
    public SelectableProject {
        requireNonNull(name, "name is null");
        nodes = List.copyOf(nodes);
        macros = Map.copyOf(macros);
    }

    /**
     * A macro.
     *
     * @param dependsOn the macros that it calls
     */
    public record SelectableMacro(String sql, List<String> dependsOn) {
        public SelectableMacro {
            requireNonNull(sql, "sql is null");
            dependsOn = List.copyOf(dependsOn);
        }
    }
}
