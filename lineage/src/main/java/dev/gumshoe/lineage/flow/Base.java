package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import java.util.List;

/** A column that nothing in the statement makes. Each is itself alone: a relation's columns are made once for a statement. */
final class Base {
    private final List<RelationName> relations;
    private final String column;

    Base(List<RelationName> relations, String column) {
        this.relations = List.copyOf(relations);
        this.column = column;
    }

    /** The relation; several where it is one of them; none where none that is read has the column. */
    List<RelationName> relations() {
        return relations;
    }

    String column() {
        return column;
    }
}
