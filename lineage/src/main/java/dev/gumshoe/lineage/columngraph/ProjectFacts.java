package dev.gumshoe.lineage.columngraph;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.ColumnTest;
import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import dev.gumshoe.lineage.flow.Grain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the project and the warehouse say of nodes. */
final class ProjectFacts {
    private final SchemaIndex schema;
    private final Set<UniqueId> rowNodes = new TreeSet<>();
    private final Map<UniqueId, RelationName> relations = new HashMap<>();
    private final Map<UniqueId, List<UniqueId>> reads = new HashMap<>();
    private final Map<UniqueId, List<Grain>> grains = new HashMap<>();
    private final Map<UniqueId, Set<String>> notNull = new HashMap<>();

    ProjectFacts(ColumnProject project) {
        this.schema = project.schema();
        project.facts().forEach(this::add);
    }

    private void add(Fact fact) {
        if (fact instanceof Node node && node.type().holdsRows()) {
            rowNodes.add(node.id());
        } else if (fact instanceof NodeRelation relation) {
            relations.put(relation.node(), relation.relation());
        } else if (fact instanceof DependsOn edge) {
            reads.computeIfAbsent(edge.node(), any -> new ArrayList<>()).add(edge.upstream());
        } else if (fact instanceof DeclaredKey key) {
            List<String> columns = key.columns().stream().map(ColumnName::value).toList();
            grains.computeIfAbsent(key.node(), any -> new ArrayList<>())
                    .add(new Grain(columns, "declared by " + key.declaredBy()));
        } else if (fact instanceof ColumnTest test && test.kind().equals("not_null")) {
            notNull.computeIfAbsent(test.model(), any -> new HashSet<>())
                    .add(fold(test.column().value()));
        }
    }

    /** The nodes that have rows, in order. */
    Set<UniqueId> rowNodes() {
        return rowNodes;
    }

    /** What the node reads, by the manifest. */
    List<UniqueId> reads(UniqueId node) {
        return reads.getOrDefault(node, List.of());
    }

    /** What the project declares to identify the node's rows. */
    List<Grain> grains(UniqueId node) {
        return grains.getOrDefault(node, List.of());
    }

    /** True where a test says that the column is never null. */
    boolean isNeverNull(UniqueId node, String column) {
        return notNull.getOrDefault(node, Set.of()).contains(fold(column));
    }

    /** The node's columns in the warehouse; none where they are not known. */
    List<SchemaColumn> columns(UniqueId node) {
        RelationName relation = relations.get(node);
        return relation == null ? List.of() : schema.columns(relation);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
