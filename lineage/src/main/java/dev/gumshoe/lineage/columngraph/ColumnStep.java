package dev.gumshoe.lineage.columngraph;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.lineage.flow.EdgeKind;
import dev.gumshoe.lineage.flow.Transformation;
import dev.gumshoe.lineage.sql.SourcePosition;

/**
 * One step from a column, or the rows of a node, to what it becomes.
 *
 * @param position of the expression in the compiled SQL of the node that the step leads to; line 0 where it has none
 */
public record ColumnStep(GraphPlace from, GraphPlace to, Transformation transformation, SourcePosition position) {
    public ColumnStep {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        requireNonNull(transformation, "transformation is null");
        requireNonNull(position, "position is null");
    }

    /** Whether a value is handed on or a choice is made. */
    public EdgeKind kind() {
        return transformation.kind();
    }

    @Override
    public String toString() {
        return from + " -> " + to + " (" + transformation + ")";
    }
}
