package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * The condition by which an incremental run tells new rows from old ones, as its {@code is_incremental()} block writes it.
 *
 * @param column the column of the new rows, as written
 * @param operator {@code >} or {@code >=}
 * @param own the column of the model whose highest value is compared with; empty where it is none
 * @param lookback what is taken off that value, as written; empty where nothing is
 * @param text the condition as written
 */
public record Watermark(
        UniqueId node, SourceLine line, String column, String operator, String own, String lookback, String text)
        implements Fact {
    public Watermark {
        requireNonNull(node, "node is null");
        requireNonNull(line, "line is null");
        requireNonNull(column, "column is null");
        requireNonNull(operator, "operator is null");
        requireNonNull(own, "own is null");
        requireNonNull(lookback, "lookback is null");
        requireNonNull(text, "text is null");
    }
}
