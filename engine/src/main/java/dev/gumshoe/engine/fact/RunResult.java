package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * What the last dbt invocation reported of a node.
 *
 * @param failures the rows that a test returned; 0 for what is not a test
 * @param message what dbt printed; empty where it printed nothing
 */
public record RunResult(UniqueId node, RunStatus status, long failures, String message) implements Fact {
    public RunResult {
        requireNonNull(node, "node is null");
        requireNonNull(status, "status is null");
        requireNonNull(message, "message is null");
    }
}
