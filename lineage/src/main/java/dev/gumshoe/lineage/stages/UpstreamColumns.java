package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columns.OutputColumns;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The columns of the models that one model reads. While several models are analysed side by side only what is known already may be
 * used; afterwards the project is asked, which reads what it has not read yet.
 */
final class UpstreamColumns implements Function<UniqueId, OutputColumns> {
    private final Map<UniqueId, Analysis> known;
    private final Predicate<UniqueId> isUnread;
    private final Function<UniqueId, OutputColumns> project;
    private volatile boolean sideBySide = true;

    /** @param isUnread tells of which other nodes more could be known than is */
    UpstreamColumns(
            Map<UniqueId, Analysis> known, Predicate<UniqueId> isUnread, Function<UniqueId, OutputColumns> project) {
        this.known = known;
        this.isUnread = isUnread;
        this.project = project;
    }

    void askTheProject() {
        sideBySide = false;
    }

    @Override
    public OutputColumns apply(UniqueId node) {
        if (!sideBySide) {
            return project.apply(node);
        }
        if (isUnread.test(node)) {
            throw new NotYetRead();
        }
        Analysis analysis = known.get(node);
        return analysis == null ? OutputColumns.UNKNOWN : analysis.output();
    }

    /** A model is read that was not foreseen: its reader has to wait. */
    @SuppressWarnings("serial")
    static final class NotYetRead extends RuntimeException {
        NotYetRead() {
            super("a model that is read is not analysed yet", null, false, false);
        }
    }
}
