package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** A column's name as it is written in the warehouse or in the SQL. */
public record ColumnName(String value) implements Comparable<ColumnName> {
    public ColumnName {
        requireNonNull(value, "value is null");
    }

    /** The name by which columns are compared where case carries no meaning. */
    public ColumnName folded() {
        return new ColumnName(value.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(ColumnName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
