package dev.gumshoe.lineage.impact;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The columns of a relation or a stage that carry the column that is looked for. */
final class NamedColumns {
    /** By folded name: whether it is the name that the column has where it comes from. */
    private final Map<String, Boolean> names = new LinkedHashMap<>();

    private final Set<String> others = new HashSet<>();

    static NamedColumns of(String column) {
        NamedColumns columns = new NamedColumns();
        columns.add(column, true);
        return columns;
    }

    void add(String name, boolean original) {
        names.merge(name.toLowerCase(Locale.ROOT), original, Boolean::logicalOr);
    }

    /** Adds a column that does not carry it. */
    void addOther(String name) {
        others.add(name.toLowerCase(Locale.ROOT));
    }

    void addAll(NamedColumns more) {
        addAll(more, name -> true);
    }

    /** @param taken which names are taken, in lower case */
    void addAll(NamedColumns more, Predicate<String> taken) {
        more.names.forEach((name, original) -> {
            if (taken.test(name)) {
                add(name, original);
            }
        });
        more.others.stream().filter(taken).forEach(others::add);
    }

    /** The names of those that carry it, in lower case. */
    Set<String> names() {
        return names.keySet();
    }

    boolean has(String name) {
        return names.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** True where a column that does not carry it has that name, whether or not one that does has it as well. */
    boolean hasOther(String name) {
        return others.contains(name.toLowerCase(Locale.ROOT));
    }

    boolean isOriginal(String name) {
        return names.getOrDefault(name.toLowerCase(Locale.ROOT), false);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }
}
