package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * SQL names a relation that the project did not give it by {@code ref} or {@code source}.
 *
 * @param owned true where the relation is that of a node of the project, which dbt then does not know to be read
 */
public record HardCodedRelation(UniqueId node, SourceLine line, RelationName relation, boolean owned) implements Fact {
    public HardCodedRelation {
        requireNonNull(node, "node is null");
        requireNonNull(line, "line is null");
        requireNonNull(relation, "relation is null");
    }
}
