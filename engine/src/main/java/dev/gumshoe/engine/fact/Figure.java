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
        return written(measure);
    }

    private String written(Measure part) {
        if (part instanceof Measure.Ratio ratio) {
            return written(ratio.top()) + "/" + written(ratio.bottom());
        }
        if (part instanceof Measure.Sum sum) {
            return "sum(" + node.shortName() + "." + sum.column() + ")";
        }
        if (part instanceof Measure.Average average) {
            return "avg(" + node.shortName() + "." + average.column() + ")";
        }
        if (part instanceof Measure.CountDistinct distinct) {
            return "count(distinct " + node.shortName() + "." + distinct.column() + ")";
        }
        return node.shortName() + ".count";
    }
}
