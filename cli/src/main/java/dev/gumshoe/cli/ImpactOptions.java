package dev.gumshoe.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Which change's impact is asked for.
 *
 * @param what a node or a column by name; empty where the selection says
 * @param to the new name or type; empty where it is not said
 */
public record ImpactOptions(Path folder, String what, SelectionOptions selection, Change change, String to) {
    public ImpactOptions {
        requireNonNull(folder, "folder is null");
        requireNonNull(what, "what is null");
        requireNonNull(selection, "selection is null");
        requireNonNull(change, "change is null");
        requireNonNull(to, "to is null");
    }

    /** What happens to it. */
    public enum Change {
        DROP,
        RENAME,
        RETYPE,
        ADD,
        NULLS,
        VALUES,
        ROWS;

        /** As it is written on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** True of a change that leads to something that has a name. */
        public boolean leadsTo() {
            return this == RENAME || this == RETYPE;
        }
    }
}
