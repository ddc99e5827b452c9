package dev.gumshoe.lineage.columngraph;

import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.sql.SourcePosition;
import dev.gumshoe.lineage.stages.LineMap;
import dev.gumshoe.lineage.stages.SqlModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a dbt project and what becomes of each. Edges run downstream. */
public final class ColumnGraph {
    private static final Comparator<Reached> NEAREST_FIRST =
            Comparator.comparingInt(Reached::distance).thenComparing(Reached::column);

    private final Map<UniqueId, NodeTable> tables;
    private final Map<UniqueId, SqlModel> models;
    private final Links links;
    private final TableLevel tableLevel;
    private final Map<UniqueId, LineMap> lines = new HashMap<>();

    ColumnGraph(Map<UniqueId, NodeTable> tables, Map<UniqueId, SqlModel> models, Links links, TableLevel tableLevel) {
        this.tables = tables;
        this.models = models;
        this.links = links;
        this.tableLevel = tableLevel;
    }

    /** The graph of a project. Reads the SQL of every model. */
    public static ColumnGraph of(ColumnProject project) {
        return new GraphBuilder(project).build();
    }

    /** What the graph knows of its nodes, in order. */
    public List<NodeColumns> nodes() {
        return tables.values().stream()
                .map(NodeTable::asNodeColumns)
                .sorted(Comparator.comparing(NodeColumns::node))
                .toList();
    }

    /** What the graph knows of the node; empty where it is not there. */
    public Optional<NodeColumns> node(UniqueId node) {
        return Optional.ofNullable(tables.get(node)).map(NodeTable::asNodeColumns);
    }

    /** The nodes that are linked as a whole because their SQL could not be read. */
    public List<NodeColumns> tableLevelOnly() {
        return nodes().stream().filter(node -> node.tableLevel().isPresent()).toList();
    }

    /** The column of that name, whatever its case; empty where the node has none. */
    public Optional<ColumnId> find(UniqueId node, String column) {
        return Optional.ofNullable(tables.get(node)).flatMap(table -> table.find(column));
    }

    /** The columns that the place's change can reach, the nearest first. */
    public List<Reached> downstream(GraphPlace start, Reach reach) {
        return sorted(start, Direction.DOWNSTREAM, reach);
    }

    /** The columns that the place comes from, the nearest first. */
    public List<Reached> upstream(GraphPlace start, Reach reach) {
        return sorted(start, Direction.UPSTREAM, reach);
    }

    /** The steps that lead straight to the place. */
    public List<ColumnStep> into(GraphPlace place) {
        return steps().from(place, Direction.UPSTREAM);
    }

    /** The steps that lead straight away from the place. */
    public List<ColumnStep> outOf(GraphPlace place) {
        return steps().from(place, Direction.DOWNSTREAM);
    }

    /**
     * The shortest way downstream from one column to another, step by step: one that hands on values all along where there is
     * one. Empty where there is no way, or both are the same.
     */
    public List<ColumnStep> shortestPath(GraphPlace from, GraphPlace to) {
        List<ColumnStep> values =
                Walk.of(steps(), from, Direction.DOWNSTREAM, Reach.VALUES).pathTo(to);
        return values.isEmpty()
                ? Walk.of(steps(), from, Direction.DOWNSTREAM, Reach.VALUES_AND_PREDICATES)
                        .pathTo(to)
                : values;
    }

    /** Where a step's expression is written: in the file itself where its line can be told, else in the compiled SQL. */
    public Optional<SourceLine> writtenAt(ColumnStep step) {
        SqlModel model = models.get(step.to().node());
        SourcePosition position = step.position();
        return model == null || position.line() == 0
                ? Optional.empty()
                : Optional.of(lines.computeIfAbsent(model.node(), any -> LineMap.of(model))
                        .at(position.line()));
    }

    private List<Reached> sorted(GraphPlace start, Direction direction, Reach reach) {
        Walk values = Walk.of(steps(), start, direction, Reach.VALUES);
        Walk all = reach == Reach.VALUES ? values : Walk.of(steps(), start, direction, reach);
        return all.columns(start, values).stream().sorted(NEAREST_FIRST).toList();
    }

    private Steps steps() {
        return new Steps(links, tables, tableLevel);
    }
}
