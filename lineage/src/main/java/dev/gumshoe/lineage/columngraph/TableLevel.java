package dev.gumshoe.lineage.columngraph;

import dev.gumshoe.engine.fact.UniqueId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which nodes read which as a whole, since their SQL could not be read. */
final class TableLevel {
    private final Map<UniqueId, Set<UniqueId>> readers = new HashMap<>();
    private final Map<UniqueId, Set<UniqueId>> reads = new HashMap<>();

    void add(UniqueId upstream, UniqueId reader) {
        readers.computeIfAbsent(upstream, any -> new LinkedHashSet<>()).add(reader);
        reads.computeIfAbsent(reader, any -> new LinkedHashSet<>()).add(upstream);
    }

    Set<UniqueId> readersOf(UniqueId node) {
        return readers.getOrDefault(node, Set.of());
    }

    Set<UniqueId> readsOf(UniqueId node) {
        return reads.getOrDefault(node, Set.of());
    }
}
