package dev.gumshoe.engine.port;

import dev.gumshoe.engine.probe.Probe;
import java.util.List;

/** Turns probes into as few statements as will do. */
@FunctionalInterface
public interface QueryPlanner {

    /** Plans a round. The probes come ordered, the most telling first; the queries keep that order. */
    QueryPlan plan(List<Probe> probes, Extent extent);

    /** What is measured of the rows that a question is about. */
    enum Extent {
        ROWS_AND_AMOUNTS,
        /** For where an amount cannot be computed. */
        ROWS
    }
}
