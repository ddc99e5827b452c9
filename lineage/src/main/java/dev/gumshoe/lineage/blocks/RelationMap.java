package dev.gumshoe.lineage.blocks;

import dev.gumshoe.engine.fact.RelationName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of relations, by name. A name that leaves out the database or the schema is found where only one relation can
 * be meant.
 */
public final class RelationMap<T> {
    private final Map<RelationName, T> byName = new HashMap<>();

    public RelationMap(Map<RelationName, T> values) {
        Map<RelationName, T> shortened = new HashMap<>();
        Set<RelationName> ambiguous = new HashSet<>();
        values.forEach((name, value) -> {
            RelationName folded = name.folded();
            byName.put(folded, value);
            for (RelationName shorter : shorter(folded)) {
                T other = shortened.putIfAbsent(shorter, value);
                if (other != null && !other.equals(value)) {
                    ambiguous.add(shorter);
                }
            }
        });
        ambiguous.forEach(shortened::remove);
        shortened.forEach(byName::putIfAbsent);
    }

    /** What is known of the relation that the name means. */
    public Optional<T> find(RelationName relation) {
        return Optional.ofNullable(byName.get(relation.folded()));
    }

    private static Set<RelationName> shorter(RelationName name) {
        return Set.copyOf(List.of(
                new RelationName("", name.schema(), name.identifier()), new RelationName("", "", name.identifier())));
    }
}
