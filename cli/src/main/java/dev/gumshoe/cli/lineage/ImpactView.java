package dev.gumshoe.cli.lineage;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one change does.
 *
 * @param change such as {@code drop}
 * @param to the new name or type; empty where it is not said
 * @param what the node or column, as people call it
 * @param id the node's {@code unique_id}
 * @param column empty where it is the node as a whole
 * @param file where the node is written
 * @param affected all nodes downstream, the gravest first
 * @param unread why the SQL of nodes could not be read, one line each
 */
public record ImpactView(
        String change,
        String to,
        String what,
        String id,
        String column,
        String file,
        List<Hit> affected,
        List<String> unread) {
    public ImpactView {
        requireNonNull(change, "change is null");
        requireNonNull(to, "to is null");
        requireNonNull(what, "what is null");
        requireNonNull(id, "id is null");
        requireNonNull(column, "column is null");
        requireNonNull(file, "file is null");
        affected = List.copyOf(affected);
        unread = List.copyOf(unread);
    }

    /**
     * A node downstream. What is not known is empty.
     *
     * @param consequence {@code breaks}, {@code changes values} or {@code harmless}
     * @param places {@code file:line} of each place that takes part, with its clause
     * @param direct false where it is only hit because a node that it reads is
     * @param takesValue false where only its rows depend on it
     * @param columns those of its columns that are hit by value
     */
    public record Hit(
            String id,
            String label,
            String type,
            String owner,
            String maturity,
            String consequence,
            String reason,
            List<Place> places,
            boolean direct,
            boolean certain,
            boolean takesValue,
            int distance,
            List<String> columns,
            List<PathStep> path) {
        public Hit {
            places = List.copyOf(places);
            columns = List.copyOf(columns);
            path = List.copyOf(path);
        }

        boolean breaks() {
            return consequence.equals("breaks");
        }

        boolean harmless() {
            return consequence.equals("harmless");
        }

        /** True of what takes the change and is harmed by nothing of it. */
        boolean takesItUnharmed() {
            return harmless() && (!columns.isEmpty() || !places.isEmpty());
        }

        boolean isTest() {
            return type.equals("test") || type.equals("unit_test");
        }
    }

    /** A place in a file. */
    public record Place(String where, String clause) {}

    /**
     * A step of a path.
     *
     * @param from as people call it
     * @param where the file and line; empty where it is not written
     */
    public record PathStep(String from, String to, String how, boolean value, String where) {}
}
