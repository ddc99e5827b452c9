package dev.gumshoe.lineage.planner;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.lineage.blocks.WithScope;

/**
 * Rows to aggregate over.
 *
 * @param scope the CTEs that the rows are made of
 * @param from what follows the word FROM, WHERE included
 */
record Scan(WithScope scope, String from) {
    Scan {
        requireNonNull(scope, "scope is null");
        requireNonNull(from, "from is null");
    }

    /** The scan of a query's result. */
    static Scan ofQuery(WithScope scope, String query) {
        return new Scan(scope, "(" + query + ") q");
    }

    Cell count() {
        return new Cell(this, "count(*)");
    }

    Cell sum(String expression) {
        return new Cell(this, "sum(" + expression + ")");
    }

    Cell cell(String aggregate) {
        return new Cell(this, aggregate);
    }

    /** An aggregate over the rows. */
    record Cell(Scan scan, String aggregate) {}
}
