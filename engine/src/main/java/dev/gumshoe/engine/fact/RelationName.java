package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Locale;

/**
 * The warehouse's name of a relation, as it is written there. Warehouses without databases leave {@code database}
 * empty.
 */
public record RelationName(String database, String schema, String identifier) implements Comparable<RelationName> {
    private static final Comparator<RelationName> ORDER = Comparator.comparing(RelationName::database)
            .thenComparing(RelationName::schema)
            .thenComparing(RelationName::identifier);

    public RelationName {
        requireNonNull(database, "database is null");
        requireNonNull(schema, "schema is null");
        requireNonNull(identifier, "identifier is null");
        if (identifier.isEmpty()) {
            throw new IllegalArgumentException("a relation's identifier is empty");
        }
    }

    /** The name folded to lower case, by which relations are compared: no supported adapter of dbt needs two relations that differ in case alone. */
    public RelationName folded() {
        return new RelationName(
                database.toLowerCase(Locale.ROOT),
                schema.toLowerCase(Locale.ROOT),
                identifier.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(RelationName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String prefix = database.isEmpty() ? "" : database + ".";
        return prefix + (schema.isEmpty() ? "" : schema + ".") + identifier;
    }
}
