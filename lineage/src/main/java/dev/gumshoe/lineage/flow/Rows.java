package dev.gumshoe.lineage.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of a query or a relation: their columns, and what decides which rows there are. */
final class Rows {
    private static final int SEVERAL = -2;

    private final List<Col> columns;
    private final Optional<Beyond> beyond;
    private final Influences influences;
    private final List<Key> keys;
    private final Map<Integer, Key> ranks;
    private final Map<String, Integer> places = new HashMap<>();
    private boolean indexed;

    /** @param beyond the columns besides these; empty where these are all */
    Rows(List<Col> columns, Optional<Beyond> beyond, Influences influences, List<Key> keys) {
        this(columns, beyond, influences, keys, Map.of());
    }

    /**
     * Rows whose keys are known.
     *
     * @param ranks the columns that number the rows of groups from 1, with what the groups are
     */
    Rows(List<Col> columns, Optional<Beyond> beyond, Influences influences, List<Key> keys, Map<Integer, Key> ranks) {
        this.columns = List.copyOf(columns);
        this.beyond = beyond;
        this.influences = influences;
        this.keys = List.copyOf(keys);
        this.ranks = Map.copyOf(ranks);
    }

    List<Col> columns() {
        return columns;
    }

    Optional<Beyond> beyond() {
        return beyond;
    }

    Influences influences() {
        return influences;
    }

    List<Key> keys() {
        return keys;
    }

    Map<Integer, Key> ranks() {
        return ranks;
    }

    /** The place of the column of that name; -1 where it is not among those that are known. Case tells only twins apart. */
    int placeOf(String name) {
        if (!indexed) {
            index();
        }
        int place = places.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
        return place == SEVERAL ? twin(name) : place;
    }

    /** The column of that name, if it can be there. */
    Optional<Col> find(String name) {
        int place = placeOf(name);
        return place >= 0 ? Optional.of(columns.get(place)) : beyond.flatMap(more -> more.column(name));
    }

    /** The rows with their first columns renamed. */
    Rows renamed(List<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        List<Col> renamed = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < columns.size(); i++) {
            open |= columns.get(i).isStar();
            renamed.add(i < names.size() && !open ? columns.get(i).named(names.get(i)) : columns.get(i));
        }
        boolean invented = open || (columns.isEmpty() && beyond.isPresent());
        if (invented) {
            names.subList(Math.min(names.size(), renamed.size()), names.size())
                    .forEach(name -> find(name).ifPresent(renamed::add));
        }
        return new Rows(renamed, beyond, influences, keys, ranks);
    }

    private void index() {
        for (int i = 0; i < columns.size(); i++) {
            String folded = columns.get(i).name().toLowerCase(Locale.ROOT);
            int place = i;
            places.merge(folded, place, (a, b) -> SEVERAL);
        }
        indexed = true;
    }

    private int twin(String name) {
        int first = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
            first = first < 0 && columns.get(i).name().equalsIgnoreCase(name) ? i : first;
        }
        return first;
    }
}
