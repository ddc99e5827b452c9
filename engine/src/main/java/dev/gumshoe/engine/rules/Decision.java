package dev.gumshoe.engine.rules;

import dev.gumshoe.engine.conclusion.Conclusion;
import dev.gumshoe.engine.probe.Probe;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one round of rules came to. Every list is in a fixed order.
 *
 * @param firings which rule fired on what and inserted what: the complete derivation of the rest
 */
public record Decision(List<Probe> probes, List<Conclusion> conclusions, List<Firing> firings) {
    public Decision {
        probes = List.copyOf(probes);
        conclusions = List.copyOf(conclusions);
        firings = List.copyOf(firings);
    }

    /** The conclusions of one kind. */
    public <T extends Conclusion> Stream<T> all(Class<T> kind) {
        return conclusions.stream().filter(kind::isInstance).map(kind::cast);
    }
}
