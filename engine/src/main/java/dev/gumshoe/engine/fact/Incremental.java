package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How an incremental model adds to what it has.
 *
 * @param strategy as dbt names it: {@code append}, {@code merge}, {@code delete+insert}, {@code insert_overwrite}, {@code microbatch};
 *     empty for the adapter's own
 * @param uniqueKey none where rows are only ever added
 * @param onSchemaChange {@code ignore}, {@code fail}, {@code append_new_columns}, {@code sync_all_columns}
 */
public record Incremental(UniqueId node, String strategy, List<String> uniqueKey, String onSchemaChange)
        implements Fact {
    public Incremental {
        requireNonNull(node, "node is null");
        requireNonNull(strategy, "strategy is null");
        requireNonNull(onSchemaChange, "onSchemaChange is null");
        uniqueKey = List.copyOf(uniqueKey);
    }
}
