package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;

/** An entry's {@code depends_on}. */
public record Dependencies(List<UniqueId> nodes, List<String> macros) {
    /** Of what depends on nothing. */
    public static final Dependencies NONE = new Dependencies(List.of(), List.of());

    public Dependencies {
        nodes = List.copyOf(nodes);
        macros = List.copyOf(macros);
    }
}
