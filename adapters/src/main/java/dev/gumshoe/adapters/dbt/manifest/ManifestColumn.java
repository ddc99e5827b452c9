package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.engine.fact.ColumnName;
import java.util.List;
import java.util.Map;

/**
 * A column that the project describes. The warehouse may have others.
 *
 * @param dataType the declared type; empty where the project declares none
 * @param constraints their types
 */
public record ManifestColumn(
        ColumnName name, String dataType, String description, Map<String, Object> meta, List<String> constraints) {
    public ManifestColumn {
        constraints = List.copyOf(constraints);
    }
}
