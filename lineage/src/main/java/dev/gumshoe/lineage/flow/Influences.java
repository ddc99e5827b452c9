package dev.gumshoe.lineage.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What decides which rows a query has: its own predicates, the relations it reads, and the queries it reads. */
final class Influences {
    private final List<Origins> own = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Influences> below = new ArrayList<>();

    /** Origins whose transformations are predicates. */
    void add(Origins predicates) {
        if (!predicates.isEmpty()) {
            own.add(predicates);
        }
    }

    void reads(Relation relation) {
        relations.add(relation);
    }

    void reads(Influences other) {
        below.add(other);
    }

    /** All predicates at any depth. */
    Origins predicates() {
        Origins.Gathering gathering = new Origins.Gathering();
        for (Influences part : closure()) {
            part.own.forEach(origins -> gathering.add(origins, Transformation.FILTER));
        }
        return gathering.origins();
    }

    /** All relations at any depth, each once, in the order of reading. */
    List<Relation> relations() {
        Set<Relation> found = new java.util.LinkedHashSet<>();
        closure().forEach(part -> found.addAll(part.relations));
        return List.copyOf(found);
    }

    private List<Influences> closure() {
        Set<Influences> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Influences> order = new ArrayList<>();
        Deque<Influences> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Influences next = open.removeFirst();
            if (seen.add(next)) {
                order.add(next);
                open.addAll(next.below);
            }
        }
        return order;
    }
}
