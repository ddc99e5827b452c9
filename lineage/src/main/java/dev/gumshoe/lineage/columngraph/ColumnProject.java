package dev.gumshoe.lineage.columngraph;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a graph of columns is made of.
 *
 * @param facts the project's nodes, their relations and dependencies, declared keys and tests; others are left aside
 * @param schema the columns of the relations in the warehouse, as far as they are known
 */
public record ColumnProject(
        List<Fact> facts, List<SqlModel> models, RelationIndex relations, SchemaIndex schema, Dialect dialect) {
    public ColumnProject {
        facts = List.copyOf(facts);
        models = List.copyOf(models);
        requireNonNull(relations, "relations is null");
        requireNonNull(schema, "schema is null");
        requireNonNull(dialect, "dialect is null");
    }

    /**
     * A project by what was read of it.
     *
     * @param columns of the relations in the warehouse, as far as they are known
     */
    public static ColumnProject of(
            Collection<? extends Fact> facts,
            Collection<SqlModel> models,
            Collection<Column> columns,
            Dialect dialect) {
        List<Fact> all = List.copyOf(facts);
        return new ColumnProject(all, List.copyOf(models), relations(all), SchemaIndex.of(columns), dialect);
    }

    /** A seed that is declared as a source as well is the source, which is what models read. */
    private static RelationIndex relations(List<Fact> facts) {
        Map<UniqueId, Node> nodes = new HashMap<>();
        Map<String, UniqueId> ephemerals = new HashMap<>();
        Map<RelationName, UniqueId> relations = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Node node && node.type().holdsRows()) {
                nodes.put(node.id(), node);
                if (node.materialization().equals("ephemeral")) {
                    ephemerals.putIfAbsent(node.name(), node.id());
                }
            }
        }
        for (Fact fact : facts) {
            if (fact instanceof NodeRelation relation && nodes.containsKey(relation.node())) {
                relations.merge(
                        relation.relation(),
                        relation.node(),
                        (a, b) -> b.resourceType().equals("source") ? b : a);
            }
        }
        return new RelationIndex(relations, ephemerals);
    }
}
