package dev.gumshoe.engine.loop;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.probe.Probe;
import java.util.List;

/**
 * A statement that was run, and what it told.
 *
 * @param id {@code q1}, {@code q2}, ... in the order of asking
 * @param digest the first 16 hexadecimal digits of the SHA-256 of the result
 */
record QueryRun(String id, String sql, List<Probe> probes, int rows, String digest, List<Observation> observations) {
    QueryRun {
        requireNonNull(id, "id is null");
        requireNonNull(sql, "sql is null");
        requireNonNull(digest, "digest is null");
        probes = List.copyOf(probes);
        observations = List.copyOf(observations);
    }
}
