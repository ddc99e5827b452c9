package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.dbt.manifest.CompiledNode;
import dev.gumshoe.adapters.duckdb.SchemaComparison;
import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.NotAnalysed;
import dev.gumshoe.engine.fact.Relation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.graph.ProjectGraph;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A project and its warehouse, seen together: everything that is known before the first question.
 *
 * @param facts of the project, and how it differs from the warehouse
 * @param relations where each node's rows are
 */
record Inspection(
        Workspace workspace,
        List<Fact> facts,
        Map<UniqueId, RelationName> relations,
        SchemaIndex schema,
        SqlProject sql,
        ProjectGraph graph) {

    /** @param schema the relations and columns of the warehouse; none where it is not asked */
    static Inspection of(Workspace workspace, List<Fact> schema) {
        List<Fact> facts = new ArrayList<>(workspace.facts());
        List<NodeRelation> nodeRelations = workspace.all(NodeRelation.class);
        if (!schema.isEmpty()) {
            facts.addAll(SchemaComparison.of(dataRelations(workspace), only(schema, Relation.class)));
        }
        Map<UniqueId, RelationName> relations = new HashMap<>();
        nodeRelations.forEach(relation -> relations.put(relation.node(), relation.relation()));
        SchemaIndex index = SchemaIndex.of(columns(workspace, schema));
        SqlProject sql = SqlProject.analyse(models(workspace, relations), index(workspace), index, dialect(workspace));
        ProjectGraph graph = new ProjectGraph(facts);
        facts.addAll(graph.exposed());
        return new Inspection(workspace, List.copyOf(facts), relations, index, sql, graph);
    }

    Dialect dialect() {
        return dialect(workspace);
    }

    /** The models whose SQL could not be split into stages. */
    List<NotAnalysed> notAnalysed() {
        return workspace.all(Node.class).stream()
                .flatMap(node -> sql.facts(node.id()).stream())
                .filter(NotAnalysed.class::isInstance)
                .map(NotAnalysed.class::cast)
                .toList();
    }

    private static Dialect dialect(Workspace workspace) {
        return Dialect.ofAdapter(workspace.manifest().metadata().adapterType());
    }

    private static List<NodeRelation> dataRelations(Workspace workspace) {
        List<UniqueId> holding = workspace.all(Node.class).stream()
                .filter(node -> node.type().holdsRows())
                .map(Node::id)
                .toList();
        Set<UniqueId> ids = Set.copyOf(holding);
        return workspace.all(NodeRelation.class).stream()
                .filter(relation -> ids.contains(relation.node()))
                .toList();
    }

    /** The warehouse's columns; dbt's catalog where the warehouse was not asked. */
    private static List<Column> columns(Workspace workspace, List<Fact> schema) {
        List<Column> asked = only(schema, Column.class);
        return asked.isEmpty()
                ? workspace.catalog().map(catalog -> catalog.columns()).orElse(List.of())
                : asked;
    }

    private static <T extends Fact> List<T> only(List<Fact> facts, Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A seed that is declared as a source as well is the source, which is what models read. */
    private static RelationIndex index(Workspace workspace) {
        Map<RelationName, UniqueId> nodes = new HashMap<>();
        Map<UniqueId, ResourceType> types = new HashMap<>();
        workspace.all(Node.class).forEach(node -> types.put(node.id(), node.type()));
        for (NodeRelation relation : dataRelations(workspace)) {
            nodes.merge(relation.relation(), relation.node(), (a, b) -> types.get(b) == ResourceType.SOURCE ? b : a);
        }
        return new RelationIndex(nodes, ephemerals(workspace));
    }

    private static Map<String, UniqueId> ephemerals(Workspace workspace) {
        Map<String, UniqueId> ephemerals = new HashMap<>();
        workspace.all(Node.class).stream()
                .filter(node -> node.materialization().equals("ephemeral"))
                .forEach(node -> ephemerals.putIfAbsent(node.name(), node.id()));
        return ephemerals;
    }

    private static List<SqlModel> models(Workspace workspace, Map<UniqueId, RelationName> relations) {
        Map<UniqueId, Set<RelationName>> given = new HashMap<>();
        for (DependsOn edge : workspace.all(DependsOn.class)) {
            Optional.ofNullable(relations.get(edge.upstream()))
                    .ifPresent(relation -> given.computeIfAbsent(edge.node(), any -> new HashSet<>())
                            .add(relation));
        }
        Stream<CompiledNode> compiled = workspace.manifest().compiled().stream()
                .filter(node -> !node.node().resourceType().equals("test"));
        return compiled.map(node -> model(node, given.getOrDefault(node.node(), Set.of()), relations))
                .toList();
    }

    private static SqlModel model(CompiledNode node, Set<RelationName> reads, Map<UniqueId, RelationName> relations) {
        Set<RelationName> given = new HashSet<>(reads);
        Optional.ofNullable(relations.get(node.node())).ifPresent(given::add);
        return new SqlModel(
                node.node(), node.compiledSql(), node.rawSql(), node.originalFilePath(), Optional.of(given));
    }
}
