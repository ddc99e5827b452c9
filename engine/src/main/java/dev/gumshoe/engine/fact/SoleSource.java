package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * All rows that a figure counts come from those of one node: no union brings others. Unless a join repeats rows there cannot be more of
 * them than the node has.
 *
 * @param node that has no SQL of its own: a source, a seed
 */
public record SoleSource(Figure figure, UniqueId node) implements Fact {
    public SoleSource {
        requireNonNull(figure, "figure is null");
        requireNonNull(node, "node is null");
    }
}
