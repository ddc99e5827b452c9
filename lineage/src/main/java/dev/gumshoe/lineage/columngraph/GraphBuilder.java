package dev.gumshoe.lineage.columngraph;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.flow.Grain;
import dev.gumshoe.lineage.flow.LineageOutcome;
import dev.gumshoe.lineage.flow.LineageReader;
import dev.gumshoe.lineage.flow.Origin;
import dev.gumshoe.lineage.flow.OutputLineage;
import dev.gumshoe.lineage.flow.QueryLineage;
import dev.gumshoe.lineage.flow.Transformation;
import dev.gumshoe.lineage.sql.ParseOutcome;
import dev.gumshoe.lineage.sql.SourcePosition;
import dev.gumshoe.lineage.sql.SqlFront;
import dev.gumshoe.lineage.stages.SqlModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds a graph of columns: every model is read after those that it reads. */
final class GraphBuilder {
    private static final int READ_AHEAD = 128;
    private static final SourcePosition NOWHERE = new SourcePosition(0, 0);

    private final ColumnProject project;
    private final ProjectFacts facts;
    private final Map<UniqueId, SqlModel> models = new LinkedHashMap<>();
    private final Map<UniqueId, NodeTable> tables = new LinkedHashMap<>();
    private final Links links = new Links();
    private final TableLevel tableLevel = new TableLevel();
    private final ProjectCatalog catalog;
    private final LineageReader reader;

    GraphBuilder(ColumnProject project) {
        this.project = project;
        this.facts = new ProjectFacts(project);
        project.models().forEach(model -> models.put(model.node(), model));
        this.catalog = new ProjectCatalog(project, facts, models.keySet());
        this.reader = new LineageReader(project.dialect(), catalog);
    }

    ColumnGraph build() {
        facts.rowNodes().forEach(node -> tables.put(node, stored(node)));
        List<SqlModel> order = Order.of(models, facts);
        for (int from = 0; from < order.size(); from += READ_AHEAD) {
            List<SqlModel> batch = order.subList(from, Math.min(order.size(), from + READ_AHEAD));
            List<ParseOutcome> outcomes = batch.parallelStream()
                    .map(model -> SqlFront.parse(model.compiledSql(), project.dialect()))
                    .toList();
            for (int i = 0; i < batch.size(); i++) {
                add(batch.get(i).node(), reader.query(outcomes.get(i)));
            }
        }
        return new ColumnGraph(tables, models, links, tableLevel);
    }

    /** The node as the warehouse has it. */
    private NodeTable stored(UniqueId node) {
        NodeTable table = new NodeTable(node);
        links.addVertex(table.rows());
        if (!models.containsKey(node)) {
            facts.columns(node).forEach(column -> addColumn(table, column.name()));
            table.know(facts.grains(node), !table.columns().isEmpty());
        }
        return table;
    }

    private void add(UniqueId node, LineageOutcome outcome) {
        NodeTable table = tables.computeIfAbsent(node, this::stored);
        if (outcome instanceof LineageOutcome.Read read) {
            catalog.learn(node, read.lineage());
            link(table, read.lineage());
            return;
        }
        table.degrade(((LineageOutcome.Unread) outcome).reason());
        facts.columns(node).forEach(column -> addColumn(table, column.name()));
        table.know(facts.grains(node), !table.columns().isEmpty());
        facts.reads(node).forEach(upstream -> tableLevel.add(upstream, node));
    }

    private void link(NodeTable table, QueryLineage lineage) {
        lineage.columns().forEach(column -> addColumn(table, column.name()));
        if (!lineage.complete()) {
            facts.columns(table.rows().node()).forEach(column -> addColumn(table, column.name()));
        }
        List<Grain> grains = new ArrayList<>(facts.grains(table.rows().node()));
        grains.addAll(lineage.grains());
        table.know(grains, lineage.complete());
        table.knowStages(lineage.stages());
        for (OutputLineage column : lineage.columns()) {
            ColumnId target = addColumn(table, column.name());
            column.origins().forEach(origin -> link(origin, target, column.position()));
        }
        lineage.predicates().forEach(origin -> link(origin, table.rows(), NOWHERE));
        Set<UniqueId> read = new HashSet<>();
        for (RelationName relation : lineage.reads()) {
            catalog.node(relation)
                    .filter(read::add)
                    .ifPresent(upstream -> link(
                            tables.computeIfAbsent(upstream, this::stored).rows(),
                            table.rows(),
                            Transformation.ROWS,
                            NOWHERE));
        }
    }

    private void link(Origin origin, GraphPlace target, SourcePosition position) {
        for (RelationName relation : origin.relations()) {
            Optional<UniqueId> node = catalog.node(relation).filter(found -> !found.equals(target.node()));
            node.ifPresent(found -> {
                NodeTable upstream = tables.computeIfAbsent(found, this::stored);
                boolean rows =
                        origin.column().equals(Origin.EVERY_COLUMN) && origin.transformation() == Transformation.ROWS;
                GraphPlace source = rows ? upstream.rows() : readColumn(upstream, origin.column());
                link(source, target, origin.transformation(), position);
            });
        }
    }

    private void link(GraphPlace source, GraphPlace target, Transformation transformation, SourcePosition position) {
        if (!source.node().equals(target.node())) {
            links.addEdge(source, target, new Link(transformation, position));
        }
    }

    /** A column that is read but that nobody declares comes through the star that the node hands on. */
    private ColumnId readColumn(NodeTable table, String name) {
        Optional<ColumnId> known = table.find(name);
        if (known.isPresent()) {
            return known.get();
        }
        ColumnId added = addColumn(table, name);
        Optional<ColumnId> star = table.find(Origin.EVERY_COLUMN);
        if (star.isPresent() && !name.equals(Origin.EVERY_COLUMN)) {
            List<Link> incoming = List.copyOf(links.incomingEdgesOf(star.get()));
            List<Link> same =
                    incoming.stream().filter(link -> handsOn(link, name)).toList();
            for (Link link : same.isEmpty() ? incoming : same) {
                if (links.getEdgeSource(link) instanceof ColumnId from) {
                    NodeTable upstream = tables.computeIfAbsent(from.node(), this::stored);
                    ColumnId source = from.column().equals(Origin.EVERY_COLUMN) ? readColumn(upstream, name) : from;
                    link(source, added, link.transformation(), link.position());
                }
            }
        }
        return added;
    }

    /** Of the columns that a star may take, the one of that name is meant. */
    private boolean handsOn(Link link, String name) {
        return link.transformation() == Transformation.IDENTITY
                && links.getEdgeSource(link) instanceof ColumnId from
                && from.column().equalsIgnoreCase(name);
    }

    private ColumnId addColumn(NodeTable table, String name) {
        ColumnId column = table.column(name);
        links.addVertex(column);
        return column;
    }
}
