package dev.gumshoe.engine.port;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.probe.Probe;
import java.util.List;
import java.util.function.Function;

/**
 * One statement that answers one or more probes.
 *
 * @param reader turns the result into the probes' answers
 */
public record Query(String sql, List<Probe> probes, Function<ResultTable, List<Observation>> reader) {
    public Query {
        requireNonNull(sql, "sql is null");
        requireNonNull(reader, "reader is null");
        probes = List.copyOf(probes);
        if (probes.isEmpty()) {
            throw new IllegalArgumentException("a query answers no probe");
        }
    }
}
