package dev.gumshoe.lineage.columns;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.NodeColumn;
import dev.gumshoe.engine.fact.NodeRelation;
import java.util.List;

/** The columns of nodes, where the warehouse has their relations. */
public final class NodeColumns {
    private NodeColumns() {}

    /** The columns of a node's relation in order; none where they are not known. */
    public static List<NodeColumn> of(NodeRelation relation, SchemaIndex schema) {
        return schema.columns(relation.relation()).stream()
                .map(column -> new NodeColumn(relation.node(), new ColumnName(column.name()), column.family()))
                .toList();
    }
}
