package dev.gumshoe.lineage.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What identifies the rows of relations and queries. */
final class Keys {
    private Keys() {}

    /** The keys of a relation that the catalog knows. */
    static List<Key> declared(String relation, Catalog.Known known) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < known.columns().size(); i++) {
            places.putIfAbsent(known.columns().get(i).name().toLowerCase(Locale.ROOT), i);
        }
        List<Key> keys = new ArrayList<>();
        for (Grain grain : known.grains()) {
            Set<Integer> found = new HashSet<>();
            grain.columns().forEach(column -> found.add(places.getOrDefault(column.toLowerCase(Locale.ROOT), -1)));
            if (!found.contains(-1)) {
                keys.add(new Key(found, "key of " + relation));
            }
        }
        return keys;
    }
}
