package dev.gumshoe.lineage.flow;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.RelationName;
import java.util.List;
import java.util.Optional;

/**
 * A column that an output column, or the rows of a query, come from.
 *
 * @param relations the relation it belongs to; several where it belongs to one of them, not certain which; none where no
 *     relation that is read can have it
 * @param column its name, or {@link #EVERY_COLUMN}
 */
public record Origin(List<RelationName> relations, String column, Transformation transformation) {
    /** Stands for all columns of a relation whose columns are not known, or for its rows. */
    public static final String EVERY_COLUMN = "*";

    public Origin {
        relations = List.copyOf(relations);
        requireNonNull(column, "column is null");
        requireNonNull(transformation, "transformation is null");
    }

    /** The relation, where it is certain. */
    public Optional<RelationName> relation() {
        return relations.size() == 1 ? Optional.of(relations.get(0)) : Optional.empty();
    }

    /** Whether a value is handed on or a choice is made. */
    public EdgeKind kind() {
        return transformation.kind();
    }

    @Override
    public String toString() {
        String relation = relation().map(RelationName::toString).orElse("?");
        return relation + "." + column + " (" + transformation + ")";
    }
}
