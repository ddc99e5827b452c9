package dev.gumshoe.engine.port;

import dev.gumshoe.engine.probe.Probe;
import java.util.List;

/** Turns probes into as few statements as will do. */
public interface QueryPlanner {

    /** Plans a round. The probes come ordered, the most telling first; the queries keep that order. */
    QueryPlan plan(List<Probe> probes);

    /** Plans them without amounts, for where an amount cannot be computed. */
    default QueryPlan planCounts(List<Probe> probes) {
        return plan(probes);
    }
}
