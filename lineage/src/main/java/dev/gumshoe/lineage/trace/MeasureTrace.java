package dev.gumshoe.lineage.trace;

import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.lineage.stages.SqlProject;

/**
 * Where the amount of a figure comes from. The column that a figure sums is followed through select items, CTEs,
 * subqueries, unions and models, to whichever relation all of it comes from, and through a grouping as what is summed there.
 */
public final class MeasureTrace {
    private MeasureTrace() {}

    /** The trace of a sum; nothing of figures that count. */
    public static Trace of(Figure figure, SqlProject project) {
        if (!(figure.measure() instanceof Measure.Sum sum)) {
            return Trace.NONE;
        }
        String column = Start.column(project, figure.node(), sum.column());
        return Tracer.trace(project, Tracer.Mode.SUM, figure.node(), column);
    }
}
