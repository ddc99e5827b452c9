package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * A column reference hands on a node's column as it is, through whatever CTEs and subqueries lie between.
 *
 * @param at the stage whose rows the reference is over
 * @param text the reference as written: {@code o.customer_id}
 */
public record ColumnOrigin(StageId at, String text, UniqueId node, ColumnName column) implements Fact {
    public ColumnOrigin {
        requireNonNull(at, "at is null");
        requireNonNull(text, "text is null");
        requireNonNull(node, "node is null");
        requireNonNull(column, "column is null");
    }

    /** The node whose SQL it is. */
    public UniqueId model() {
        return at.model();
    }
}
