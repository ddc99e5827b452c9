package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.trace.KeyTrace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which columns of a node hold the key of the rows that it is made of. */
final class CarriedKey {
    private final SqlProject project;
    private final Map<UniqueId, RelationName> relations;
    private final RowKeys keys;

    CarriedKey(SqlProject project, Map<UniqueId, RelationName> relations, RowKeys keys) {
        this.project = project;
        this.relations = Map.copyOf(relations);
        this.keys = keys;
    }

    /**
     * A column of the node, and what it is made of.
     *
     * @param origin the expression over the other node's columns
     */
    record Pair(ColumnName column, String origin) {}

    /** The key of the other node's rows as the node holds it, or the node's own key as it comes from there; none where neither is known. */
    List<Pair> of(UniqueId node, UniqueId from) throws NoAnswer {
        List<ColumnName> columns = columns(node);
        Map<ColumnName, String> origins = new LinkedHashMap<>();
        for (ColumnName column : columns) {
            KeyTrace.of(node, column, project).at(from).ifPresent(origin -> origins.put(column, origin));
        }
        List<Pair> carried = carried(keys.of(from, columns(from)), origins);
        if (!carried.isEmpty()) {
            return carried;
        }
        List<ColumnName> own = keys.of(node, columns);
        List<Pair> pairs = origins.entrySet().stream()
                .filter(origin -> own.contains(origin.getKey()))
                .map(origin -> new Pair(origin.getKey(), origin.getValue()))
                .toList();
        return pairs.size() == own.size() ? pairs : List.of();
    }

    private List<Pair> carried(List<ColumnName> key, Map<ColumnName, String> origins) {
        List<Pair> pairs = new ArrayList<>();
        for (ColumnName part : key) {
            Optional<Pair> pair = origins.entrySet().stream()
                    .filter(origin -> isColumn(origin.getValue(), part))
                    .map(origin -> new Pair(origin.getKey(), origin.getValue()))
                    .findFirst();
            if (pair.isEmpty()) {
                return List.of();
            }
            pairs.add(pair.get());
        }
        return pairs;
    }

    private boolean isColumn(String expression, ColumnName column) {
        Dialect dialect = project.dialect();
        return dialect.unquoted(expression.strip()).equalsIgnoreCase(column.value());
    }

    private List<ColumnName> columns(UniqueId node) throws NoAnswer {
        RelationName relation = relations.get(node);
        if (relation == null) {
            throw new NoAnswer("the node has no relation in the warehouse");
        }
        return project.schema().columns(relation).stream()
                .map(SchemaColumn::name)
                .map(ColumnName::new)
                .toList();
    }
}
