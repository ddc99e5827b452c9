package dev.gumshoe.adapters.openlineage;

import static java.util.Objects.requireNonNull;

/**
 * What OpenLineage calls a relation by.
 *
 * @param namespace the warehouse, such as {@code postgres://host:5432}
 * @param name the relation, such as {@code database.schema.orders}
 */
public record Dataset(String namespace, String name) {
    public Dataset {
        requireNonNull(namespace, "namespace is null");
        requireNonNull(name, "name is null");
    }
}
