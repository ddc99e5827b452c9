package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a snapshot tells that a row has changed.
 *
 * @param strategy {@code timestamp} or {@code check}
 * @param updatedAt empty for the strategy {@code check}
 * @param closesDeleted true where rows that are gone get an end
 */
public record SnapshotSettings(
        UniqueId node, String strategy, List<String> uniqueKey, String updatedAt, boolean closesDeleted)
        implements Fact {
    public SnapshotSettings {
        requireNonNull(node, "node is null");
        requireNonNull(strategy, "strategy is null");
        requireNonNull(updatedAt, "updatedAt is null");
        uniqueKey = List.copyOf(uniqueKey);
    }
}
