package dev.gumshoe.lineage.columns;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Columns;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeColumn;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of nodes, where the warehouse has their relations. */
public final class ColumnFacts {
    private ColumnFacts() {}

    /** A fact for every node among the facts: its relation's columns, none where they are not known. */
    public static List<Fact> of(Collection<? extends Fact> facts, SchemaIndex schema) {
        Map<UniqueId, NodeRelation> relations = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof NodeRelation relation) {
                relations.put(relation.node(), relation);
            }
        }
        return facts.stream()
                .filter(Node.class::isInstance)
                .map(Node.class::cast)
                .<Fact>map(node -> new Columns(node.id(), columns(relations.get(node.id()), schema)))
                .toList();
    }

    private static List<NodeColumn> columns(@Nullable NodeRelation relation, SchemaIndex schema) {
        if (relation == null) {
            return List.of();
        }
        return schema.columns(relation.relation()).stream()
                .map(column -> new NodeColumn(relation.node(), new ColumnName(column.name()), column.family()))
                .toList();
    }
}
