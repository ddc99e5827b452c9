package dev.gumshoe.adapters.dbt.manifest;

import java.util.List;

/**
 * A constraint of a model.
 *
 * @param type {@code primary_key}, {@code not_null}, {@code unique}, {@code foreign_key}, {@code check}, {@code custom}
 */
public record ManifestConstraint(String type, List<String> columns) {
    public ManifestConstraint {
        columns = List.copyOf(columns);
    }

    public boolean isPrimaryKey() {
        return type.equals("primary_key");
    }
}
