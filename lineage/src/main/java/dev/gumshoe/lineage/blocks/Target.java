package dev.gumshoe.lineage.blocks;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;
import java.util.Optional;

/** What an item of a FROM clause stands for. */
public sealed interface Target {

    /**
     * A relation of the warehouse.
     *
     * @param node whose rows it holds, where the project knows it
     */
    record ToRelation(RelationName name, Optional<UniqueId> node) implements Target {}

    /** A CTE. */
    record ToCte(Cte cte) implements Target {}

    /** A subquery in the FROM clause. */
    record ToBlock(Block block) implements Target {}

    /** Joins in parentheses. */
    record ToGroup(List<Source> members) implements Target {
        public ToGroup {
            members = List.copyOf(members);
        }
    }

    /** A function, a lateral subquery, a pivot: rows of it can be counted with its surroundings alone. */
    record Opaque(String what, List<Target> reads) implements Target {
        public Opaque {
            reads = List.copyOf(reads);
        }
    }

    /** The relations and CTEs that are read in the end. */
    default List<Target> leaves() {
        if (this instanceof ToBlock derived) {
            return derived.block().reads();
        }
        if (this instanceof ToGroup group) {
            return group.members().stream()
                    .flatMap(member -> member.target().leaves().stream())
                    .toList();
        }
        return this instanceof Opaque opaque ? opaque.reads() : List.of(this);
    }
}
