package dev.gumshoe.lineage.impact;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The columns of a relation or a stage that carry the column that is looked for. */
final class NamedColumns {
    /** By folded name: whether it is the name that the column has where it comes from. */
    private final Map<String, Boolean> names = new LinkedHashMap<>();

    static NamedColumns of(String column) {
        NamedColumns columns = new NamedColumns();
        columns.add(column, true);
        return columns;
    }

    void add(String name, boolean original) {
        names.merge(name.toLowerCase(Locale.ROOT), original, Boolean::logicalOr);
    }

    void addAll(NamedColumns others) {
        others.names.forEach(this::add);
    }

    boolean has(String name) {
        return names.containsKey(name.toLowerCase(Locale.ROOT));
    }

    boolean isOriginal(String name) {
        return names.getOrDefault(name.toLowerCase(Locale.ROOT), false);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }
}
