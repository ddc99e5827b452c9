package dev.gumshoe.engine.selection;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;
import java.util.Map;

/**
 * A node as dbt's selection syntax sees it.
 *
 * @param resourceType by dbt's own name
 * @param config the whole configuration as plain Java, without nulls
 * @param testMacro the macro that a generic test calls; empty for all else
 * @param dependsOn the nodes that it reads
 * @param macros the macros that it calls
 * @param state what an earlier state is compared by; empty where nothing is to be compared
 */
public record SelectableNode(
        UniqueId id,
        String resourceType,
        NodeName name,
        NodeFiles files,
        List<String> tags,
        Map<String, Object> config,
        ModelTerms terms,
        String testMacro,
        List<UniqueId> dependsOn,
        List<String> macros,
        Map<StateAspect, Object> state) {
    public SelectableNode {
        requireNonNull(id, "id is null");
        requireNonNull(resourceType, "resourceType is null");
        requireNonNull(name, "name is null");
        requireNonNull(files, "files is null");
        requireNonNull(terms, "terms is null");
        requireNonNull(testMacro, "testMacro is null");
        tags = List.copyOf(tags);
        dependsOn = List.copyOf(dependsOn);
        macros = List.copyOf(macros);
        state = Map.copyOf(state);
    }

    /** True of one of these resource types. */
    public boolean is(String... types) {
        return List.of(types).contains(resourceType);
    }
}
