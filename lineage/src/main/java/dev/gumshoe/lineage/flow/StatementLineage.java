package dev.gumshoe.lineage.flow;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.RelationName;
import java.util.List;
import java.util.Optional;

/**
 * The lineage of a statement: the relation that it writes, and what goes into it.
 *
 * @param target empty where nothing is written
 * @param written what goes into the target, or comes out of a query; the columns are named as the target has them
 * @param dropped relations that are no longer there afterwards
 */
public record StatementLineage(
        Kind kind, Optional<RelationName> target, QueryLineage written, List<RelationName> dropped) {
    public StatementLineage {
        requireNonNull(kind, "kind is null");
        requireNonNull(target, "target is null");
        requireNonNull(written, "written is null");
        dropped = List.copyOf(dropped);
    }

    /** What a statement does. */
    public enum Kind {
        QUERY,
        CREATE_TABLE,
        CREATE_VIEW,
        INSERT,
        UPDATE,
        MERGE,
        /** Gives a relation another name. */
        RENAME,
        /** Puts the rows of one relation into another as they are. */
        EXCHANGE,
        /** Neither hands rows on nor makes a relation. */
        OTHER
    }
}
