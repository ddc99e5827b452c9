package dev.gumshoe.adapters.config;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Findings that are known and not to be reported until a day, as a person wrote it.
 *
 * @param where the file and line, or the node in whose {@code meta} it is
 * @param pattern the pattern's id, or {@code *} for any
 * @param node a node's name, or a selection in dbt's syntax
 * @param until the last day on which it holds
 */
public record SuppressionSetting(String where, String pattern, String node, String reason, LocalDate until) {
    public SuppressionSetting {
        requireNonNull(where, "where is null");
        requireNonNull(pattern, "pattern is null");
        requireNonNull(node, "node is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(until, "until is null");
    }
}
