package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A stage keeps one row of each partition: {@code qualify row_number() over (...) = 1}, a filter on such a number that an inner block
 * computes, {@code distinct on (...)}.
 *
 * @param stage the stage that keeps one
 * @param at the stage over whose rows the window is computed
 * @param partition the expressions of which each combination keeps one row
 * @param order each with its direction as written; the first row of this order is kept
 * @param text the window as written
 */
public record Dedupe(
        StageId stage, StageId at, List<String> partition, List<String> order, String text, SourceLine line)
        implements Fact {
    public Dedupe {
        requireNonNull(stage, "stage is null");
        requireNonNull(at, "at is null");
        requireNonNull(text, "text is null");
        requireNonNull(line, "line is null");
        partition = List.copyOf(partition);
        order = List.copyOf(order);
    }

    /** The node whose SQL it is. */
    public UniqueId model() {
        return stage.model();
    }
}
