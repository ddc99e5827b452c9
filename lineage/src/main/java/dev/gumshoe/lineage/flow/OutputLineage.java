package dev.gumshoe.lineage.flow;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.lineage.sql.SourcePosition;
import java.util.List;

/**
 * An output column and what it comes from.
 *
 * @param name as the warehouse knows it; {@link Origin#EVERY_COLUMN} for the columns that a star hands on from a relation whose
 *     columns are not known
 * @param position of its expression in the SQL that was read; line 0 where it is not known
 */
public record OutputLineage(String name, List<Origin> origins, Nullability nullability, SourcePosition position) {
    public OutputLineage {
        requireNonNull(name, "name is null");
        origins = List.copyOf(origins);
        requireNonNull(nullability, "nullability is null");
        requireNonNull(position, "position is null");
    }

    /** The same column under another name. */
    OutputLineage named(String other) {
        return new OutputLineage(other, origins, nullability, position);
    }
}
