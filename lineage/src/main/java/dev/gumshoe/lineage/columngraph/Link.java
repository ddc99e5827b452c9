package dev.gumshoe.lineage.columngraph;

import dev.gumshoe.lineage.flow.Transformation;
import dev.gumshoe.lineage.sql.SourcePosition;

/** An edge. Each is itself alone. */
final class Link {
    private final Transformation transformation;
    private final SourcePosition position;

    Link(Transformation transformation, SourcePosition position) {
        this.transformation = transformation;
        this.position = position;
    }

    Transformation transformation() {
        return transformation;
    }

    SourcePosition position() {
        return position;
    }
}
