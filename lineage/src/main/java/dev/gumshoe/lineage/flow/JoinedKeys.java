package dev.gumshoe.lineage.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What identifies the rows of a FROM clause while its joins are read. */
final class JoinedKeys {
    private static final int MOST = 4;

    private final Scope scope;
    private List<ScopeKey> keys = List.of();

    JoinedKeys(Scope scope) {
        this.scope = scope;
    }

    /** Columns of a FROM clause that identify its rows. */
    record ScopeKey(Set<Place> places, String reason) {
        ScopeKey {
            places = Set.copyOf(places);
        }
    }

    List<ScopeKey> keys() {
        return keys;
    }

    /** @param filters what WHERE fixes, which narrows the item itself */
    void begin(Equalities filters) {
        keys = of(0, filters);
    }

    /** @param conditions the join's own */
    void join(int item, Kind kind, Equalities conditions, Equalities filters) {
        if (kind == Kind.SEMI) {
            return;
        }
        List<ScopeKey> right = new ArrayList<>(of(item, filters));
        right.addAll(ranked(item, conditions));
        Set<Place> fixedRight = conditions.of(item);
        Set<Place> fixedLeft = conditions.before(item);
        List<ScopeKey> joined = new ArrayList<>();
        if (kind != Kind.RIGHT && kind != Kind.FULL && covers(right, fixedRight)) {
            keys.forEach(key -> joined.add(once(key, item)));
        }
        if ((kind == Kind.INNER || kind == Kind.RIGHT) && covers(keys, fixedLeft)) {
            right.forEach(key -> joined.add(key));
        }
        for (ScopeKey left : keys) {
            for (ScopeKey other : right) {
                if (joined.size() < MOST && kind != Kind.FULL) {
                    joined.add(both(left, other));
                }
            }
        }
        keys = joined.stream().distinct().limit(MOST).toList();
    }

    /** A join that nothing is known of. */
    void forget() {
        keys = List.of();
    }

    private ScopeKey once(ScopeKey key, int item) {
        String name = scope.items().get(item).alias();
        String reason = "; the join to " + name + " finds at most one row";
        return key.reason().contains(reason) ? key : new ScopeKey(key.places(), key.reason() + reason);
    }

    private static ScopeKey both(ScopeKey left, ScopeKey right) {
        Set<Place> places = new HashSet<>(left.places());
        places.addAll(right.places());
        return new ScopeKey(places, left.reason() + ", joined with " + right.reason());
    }

    private static boolean covers(List<ScopeKey> keys, Set<Place> fixed) {
        return keys.stream().anyMatch(key -> fixed.containsAll(key.places()));
    }

    private List<ScopeKey> of(int item, Equalities filters) {
        List<ScopeKey> keys = new ArrayList<>(ranked(item, filters));
        for (Key key : scope.items().get(item).rows().keys()) {
            keys.add(new ScopeKey(places(item, key.places()), key.reason()));
        }
        return keys;
    }

    /** Of each group that a row_number counts, the rows that are number 1. */
    private List<ScopeKey> ranked(int item, Equalities conditions) {
        List<ScopeKey> keys = new ArrayList<>();
        scope.items().get(item).rows().ranks().forEach((rank, group) -> {
            if ("1".equals(conditions.constants().get(new Place(item, rank)))) {
                keys.add(new ScopeKey(places(item, group.places()), group.reason()));
            }
        });
        return keys;
    }

    private static Set<Place> places(int item, Set<Integer> columns) {
        Set<Place> places = new HashSet<>();
        columns.forEach(column -> places.add(new Place(item, column)));
        return places;
    }

    /** How a join treats rows without a match. */
    enum Kind {
        INNER,
        LEFT,
        RIGHT,
        FULL,
        SEMI
    }
}
