package dev.gumshoe.lineage.flow;

import static java.util.Objects.requireNonNull;

/** What came of reading a query's lineage. */
public sealed interface LineageOutcome {

    /** The lineage. */
    record Read(QueryLineage lineage) implements LineageOutcome {}

    /** There is none, for this reason. */
    record Unread(String reason) implements LineageOutcome {
        public Unread {
            requireNonNull(reason, "reason is null");
        }
    }
}
