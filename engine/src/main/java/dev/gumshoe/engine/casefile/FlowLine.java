package dev.gumshoe.engine.casefile;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.UniqueId;

/**
 * The measured flow of one stage.
 *
 * @param conserves false where the stage drops or repeats rows
 */
public record FlowLine(
        UniqueId model, int ordinal, String label, SourceLine line, Portion in, Portion out, boolean conserves) {
    public FlowLine {
        requireNonNull(model, "model is null");
        requireNonNull(label, "label is null");
        requireNonNull(line, "line is null");
        requireNonNull(in, "in is null");
        requireNonNull(out, "out is null");
    }
}
