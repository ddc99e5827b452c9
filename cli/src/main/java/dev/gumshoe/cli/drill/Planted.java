package dev.gumshoe.cli.drill;

import dev.gumshoe.engine.fact.UniqueId;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A fault that was planted, and the truth about it.
 *
 * @param places the nodes at which it is rightly found: the model; for a fault in rows the source, or the first models at which it shows
 * @param gain what the lead's figure gains when this fault alone is taken away
 */
public record Planted(Fault fault, Set<UniqueId> places, BigDecimal gain) {
    public Planted {
        places = Set.copyOf(places);
    }
}
