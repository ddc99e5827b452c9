package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.manifest.ManifestColumn;
import dev.gumshoe.adapters.dbt.manifest.ManifestEntry;
import dev.gumshoe.adapters.dbt.manifest.ManifestNode;
import dev.gumshoe.adapters.dbt.manifest.ManifestSource;
import dev.gumshoe.adapters.dbt.manifest.ManifestTest;
import dev.gumshoe.adapters.dbt.manifest.NodeCode;
import dev.gumshoe.adapters.dbt.manifest.NodeHeader;
import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.Exposure;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnProject;
import dev.gumshoe.lineage.flow.Catalog;
import dev.gumshoe.lineage.flow.LineageOutcome;
import dev.gumshoe.lineage.flow.LineageReader;
import dev.gumshoe.lineage.graph.ProjectGraph;
import dev.gumshoe.lineage.impact.ImpactGraph;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** A project whose lineage is asked for. The SQL of a node is read only where a question needs it. */
final class LineageProject {
    private final Workspace workspace;
    private final ProjectGraph nodes;
    private final Map<UniqueId, Node> byId = new HashMap<>();
    private final Map<UniqueId, Exposure> exposures = new HashMap<>();
    private final Map<UniqueId, SqlModel> queries = new HashMap<>();
    private final Set<RelationName> described = new HashSet<>();
    private final Set<UniqueId> contracted = new HashSet<>();

    LineageProject(Workspace workspace) {
        this.workspace = workspace;
        this.nodes = new ProjectGraph(workspace.facts());
        workspace.all(Node.class).forEach(node -> byId.put(node.id(), node));
        workspace.all(Exposure.class).forEach(exposure -> exposures.put(exposure.id(), exposure));
        columns().forEach(column -> described.add(column.relation().folded()));
        workspace.manifest().entries().filter(ManifestEntry::enabled).forEach(this::addQuery);
    }

    Workspace workspace() {
        return workspace;
    }

    Manifest manifest() {
        return workspace.manifest();
    }

    ProjectGraph nodes() {
        return nodes;
    }

    Optional<Node> node(UniqueId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Exposure> exposure(UniqueId id) {
        return Optional.ofNullable(exposures.get(id));
    }

    /** The columns of the node that the project describes. */
    List<String> declaredColumns(UniqueId node) {
        return described(node).map(column -> column.name().value()).toList();
    }

    private Stream<ManifestColumn> described(UniqueId node) {
        return manifest()
                .entries()
                .filter(entry -> entry.id().equals(node))
                .flatMap(entry -> entry instanceof ManifestNode described
                        ? described.columns().stream()
                        : entry instanceof ManifestSource source ? source.columns().stream() : Stream.empty());
    }

    /** The nodes that lie so many steps away at most, the start left out. */
    Set<UniqueId> reach(Collection<UniqueId> start, Function<UniqueId, Set<UniqueId>> neighbours, int depth) {
        Set<UniqueId> seen = new HashSet<>(start);
        Collection<UniqueId> level = start;
        for (int step = 0; step < depth && !level.isEmpty(); step++) {
            List<UniqueId> next = new ArrayList<>();
            level.forEach(node -> neighbours.apply(node).stream()
                    .filter(near -> byId.containsKey(near) && seen.add(near))
                    .forEach(next::add));
            level = next;
        }
        start.forEach(seen::remove);
        return seen;
    }

    /** What is read before what reads it. */
    List<UniqueId> inOrder(Collection<UniqueId> some) {
        Set<UniqueId> wanted = new TreeSet<>(some);
        Set<UniqueId> entered = new HashSet<>();
        Set<UniqueId> ordered = new LinkedHashSet<>();
        Deque<UniqueId> open = new ArrayDeque<>();
        for (UniqueId start : wanted) {
            open.push(start);
            while (!open.isEmpty()) {
                UniqueId node = open.peek();
                if (entered.add(node)) {
                    nodes.readBy(node).stream()
                            .filter(read -> wanted.contains(read) && !entered.contains(read))
                            .forEach(open::push);
                } else {
                    ordered.add(open.pop());
                }
            }
        }
        return List.copyOf(ordered);
    }

    /** The columns of some nodes, and what these need to be told. */
    ImpactGraph graph(Set<UniqueId> wanted) {
        List<SqlModel> read = read(wanted);
        ColumnProject project = ColumnProject.of(workspace.facts(), read, columns(), dialect());
        return ImpactGraph.of(project, new ManifestUses(queries.keySet()).of(manifest()), contracted);
    }

    /** The SQL of the wanted nodes, and of those that they read whose columns nothing else tells. */
    private List<SqlModel> read(Set<UniqueId> wanted) {
        Set<UniqueId> seen = new HashSet<>(wanted);
        Deque<UniqueId> open = new ArrayDeque<>(wanted);
        List<SqlModel> read = new ArrayList<>();
        while (!open.isEmpty()) {
            UniqueId node = open.remove();
            SqlModel query = queries.get(node);
            if (query != null) {
                read.add(query);
            }
            if (query != null && (wanted.contains(node) || !tellsItsColumns(query))) {
                nodes.readBy(node).stream()
                        .filter(upstream -> !isDescribed(upstream) && seen.add(upstream))
                        .forEach(open::add);
            }
        }
        return read;
    }

    /** True of SQL that names all its columns, so that they are known without those of what it reads. */
    private boolean tellsItsColumns(SqlModel query) {
        return new LineageReader(dialect(), Catalog.NONE).query(query.compiledSql()) instanceof LineageOutcome.Read read
                && read.lineage().complete();
    }

    private Dialect dialect() {
        return Dialect.ofAdapter(manifest().metadata().adapterType());
    }

    private boolean isDescribed(UniqueId node) {
        return manifest()
                .relationOf(node)
                .filter(relation -> described.contains(relation.folded()))
                .isPresent();
    }

    private List<Column> columns() {
        return workspace.catalog().map(catalog -> catalog.columns()).orElse(List.of());
    }

    /** The column's type in the warehouse, or the one that the project describes it with; empty where neither is known. */
    String type(UniqueId node, String column) {
        Optional<RelationName> relation = manifest().relationOf(node).map(RelationName::folded);
        return columns().stream()
                .filter(known ->
                        relation.filter(known.relation().folded()::equals).isPresent())
                .filter(known -> known.name().value().equalsIgnoreCase(column))
                .map(Column::type)
                .findFirst()
                .or(() -> described(node)
                        .filter(known -> known.name().value().equalsIgnoreCase(column))
                        .map(ManifestColumn::dataType)
                        .findFirst())
                .orElse("");
    }

    private void addQuery(ManifestEntry entry) {
        if (entry instanceof ManifestNode node && isQuery(node)) {
            add(node.header(), node.code());
            if (node.promises().contractEnforced()) {
                contracted.add(node.header().id());
            }
        } else if (entry instanceof ManifestTest test
                && test.code().isCompiled()
                && !ManifestUses.isOfOneColumn(test)) {
            add(test.header(), test.code());
        }
    }

    /** What is not compiled, or not in SQL, cannot be read: it is linked as a whole, for which its text as written will do. */
    private void add(NodeHeader header, NodeCode code) {
        String sql = code.isSql() && code.isCompiled() ? code.compiled() : code.raw();
        queries.put(header.id(), new SqlModel(header.id(), sql, code.raw(), header.originalFilePath()));
    }

    private static boolean isQuery(ManifestNode node) {
        return node.type()
                .filter(type -> type == ResourceType.MODEL || type == ResourceType.SNAPSHOT)
                .isPresent();
    }
}
