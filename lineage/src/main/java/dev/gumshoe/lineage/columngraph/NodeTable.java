package dev.gumshoe.lineage.columngraph;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.flow.Grain;
import dev.gumshoe.lineage.flow.QueryLineage.StageGrain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one node while the graph grows. */
final class NodeTable {
    private final RowsOf rows;
    private final Map<String, ColumnId> byName = new HashMap<>();
    private final List<ColumnId> columns = new ArrayList<>();
    private List<Grain> grains = List.of();
    private List<StageGrain> stages = List.of();
    private boolean complete;
    private @Nullable String tableLevel;

    NodeTable(UniqueId node) {
        this.rows = new RowsOf(node);
    }

    RowsOf rows() {
        return rows;
    }

    List<ColumnId> columns() {
        return columns;
    }

    /** The column of that name, added if it was not there. */
    ColumnId column(String name) {
        ColumnId known = byName.get(fold(name));
        if (known == null) {
            known = new ColumnId(rows.node(), name);
            byName.put(fold(name), known);
            columns.add(known);
        }
        return known;
    }

    Optional<ColumnId> find(String name) {
        return Optional.ofNullable(byName.get(fold(name)));
    }

    void know(List<Grain> keys, boolean all) {
        grains = List.copyOf(keys);
        complete = all;
    }

    void knowStages(List<StageGrain> ofSql) {
        stages = List.copyOf(ofSql);
    }

    void degrade(String why) {
        tableLevel = why;
    }

    boolean isTableLevel() {
        return tableLevel != null;
    }

    NodeColumns asNodeColumns() {
        return new NodeColumns(rows.node(), columns, complete, grains, stages, Optional.ofNullable(tableLevel));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
