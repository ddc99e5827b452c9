package dev.gumshoe.adapters.seeds;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A seed and the file that holds its rows.
 *
 * @param columnTypes the types that are known, by column name in any case; the others are inferred from the values
 */
public record SeedTable(UniqueId node, RelationName relation, Path csv, Map<String, String> columnTypes) {
    public SeedTable {
        requireNonNull(node, "node is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(csv, "csv is null");
        Map<String, String> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        types.putAll(columnTypes);
        columnTypes = Collections.unmodifiableMap(types);
    }
}
