package dev.gumshoe.adapters.seeds;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model or snapshot.
 *
 * @param materialization dbt's word for it: {@code view}, {@code table}, {@code incremental}, {@code ephemeral}
 * @param sql the compiled SQL
 * @param dependsOn the nodes that it reads; those outside the plan do not matter
 * @param columnTypes its columns with their types in order, where they are known: an incremental model that reads its own relation
 *     is not built without
 */
public record BuildStep(
        UniqueId node,
        RelationName relation,
        String materialization,
        String sql,
        List<UniqueId> dependsOn,
        Map<String, String> columnTypes) {
    public BuildStep {
        requireNonNull(node, "node is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(materialization, "materialization is null");
        requireNonNull(sql, "sql is null");
        dependsOn = List.copyOf(dependsOn);
        columnTypes = Collections.unmodifiableMap(new LinkedHashMap<>(columnTypes));
    }

    public BuildStep(
            UniqueId node, RelationName relation, String materialization, String sql, List<UniqueId> dependsOn) {
        this(node, relation, materialization, sql, dependsOn, Map.of());
    }

    /** True where the model is a part of the SQL of those that read it, and has no relation. */
    boolean isEphemeral() {
        return materialization.equals("ephemeral");
    }

    boolean isView() {
        return materialization.equals("view") || materialization.equals("materialized_view");
    }
}
