package dev.gumshoe.lineage.flow;

import java.util.Set;

/** Places of columns that identify a row, and why. No columns: there is at most one row. */
record Key(Set<Integer> places, String reason) {
    Key {
        places = Set.copyOf(places);
    }
}
