package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A relation that a statement reads, with those of its columns that were asked for. */
final class Relation {
    private final RelationName name;
    private final Map<String, Base> columns = new HashMap<>();
    private final Base every;

    Relation(RelationName name) {
        this.name = name;
        this.every = new Base(List.of(name), Origin.EVERY_COLUMN);
    }

    RelationName name() {
        return name;
    }

    /** Stands for all columns, or for the rows. */
    Base every() {
        return every;
    }

    Base column(String column) {
        return columns.computeIfAbsent(column.toLowerCase(Locale.ROOT), folded -> new Base(List.of(name), column));
    }
}
