package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** A number that someone looks at: a measure of a node's rows. */
public record Figure(UniqueId node, Measure measure) {
    public Figure {
        requireNonNull(node, "node is null");
        requireNonNull(measure, "measure is null");
    }

    /** As a user writes it: {@code fct_orders.count}, {@code sum(fct_orders.amount)}. */
    @Override
    public String toString() {
        if (measure instanceof Measure.Sum sum) {
            return "sum(" + node.shortName() + "." + sum.column() + ")";
        }
        if (measure instanceof Measure.CountDistinct distinct) {
            return "count(distinct " + node.shortName() + "." + distinct.column() + ")";
        }
        return node.shortName() + ".count";
    }
}
