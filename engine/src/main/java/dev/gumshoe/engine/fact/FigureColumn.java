package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * The values of a figure are computed from a column, whatever lies between them.
 *
 * @param node a source, a seed, or another node without SQL: the end of the way
 */
public record FigureColumn(Figure figure, UniqueId node, ColumnName column) implements Fact {
    public FigureColumn {
        requireNonNull(figure, "figure is null");
        requireNonNull(node, "node is null");
        requireNonNull(column, "column is null");
    }
}
