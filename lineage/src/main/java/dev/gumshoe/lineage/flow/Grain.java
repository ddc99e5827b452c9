package dev.gumshoe.lineage.flow;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Columns that identify a row, by name.
 *
 * @param columns none where there is at most one row
 * @param reason why they do, in words
 */
public record Grain(List<String> columns, String reason) {
    public Grain {
        columns = List.copyOf(columns);
        requireNonNull(reason, "reason is null");
    }
}
