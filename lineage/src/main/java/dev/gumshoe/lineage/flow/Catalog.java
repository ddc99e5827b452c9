package dev.gumshoe.lineage.flow;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.RelationName;
import java.util.List;
import java.util.Optional;

/** What is known of the relations that statements read. */
public interface Catalog {
    /** Nothing is known. */
    Catalog NONE = relation -> Optional.empty();

    /** The relation; empty where nothing is known of it. */
    Optional<Known> find(RelationName relation);

    /** True of the name of a CTE that is to be taken for a relation: dbt writes ephemeral models so. */
    default boolean isInlined(String cte) {
        return false;
    }

    /**
     * A relation.
     *
     * @param columns its columns in order
     * @param complete false where it can have more
     * @param grains what identifies its rows
     */
    record Known(List<KnownColumn> columns, boolean complete, List<Grain> grains) {
        public Known {
            columns = List.copyOf(columns);
            grains = List.copyOf(grains);
        }
    }

    /** A column of a relation, named as the warehouse knows it. */
    record KnownColumn(String name, Nullability nullability) {
        public KnownColumn {
            requireNonNull(name, "name is null");
            requireNonNull(nullability, "nullability is null");
        }
    }
}
