package dev.gumshoe.engine.port;

import dev.gumshoe.engine.fact.Observation;
import java.util.List;

/**
 * How a round's probes become statements: those that can share a scan share one.
 *
 * @param impossible the answers to the probes that no statement can answer, each saying why
 */
public record QueryPlan(List<Query> queries, List<Observation> impossible) {
    public QueryPlan {
        queries = List.copyOf(queries);
        impossible = List.copyOf(impossible);
    }
}
