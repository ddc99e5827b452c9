package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** A stage hands on every column of what it reads, whatever they are: {@code select * from}. */
public record StarRead(StageId stage, UniqueId node, SourceLine line) implements Fact {
    public StarRead {
        requireNonNull(stage, "stage is null");
        requireNonNull(node, "node is null");
        requireNonNull(line, "line is null");
    }

    /** The node whose SQL it is. */
    public UniqueId model() {
        return stage.model();
    }
}
