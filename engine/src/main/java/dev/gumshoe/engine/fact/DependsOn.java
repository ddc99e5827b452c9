package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** The manifest's {@code depends_on}: {@code node} reads {@code upstream}. */
public record DependsOn(UniqueId node, UniqueId upstream) implements Fact {
    public DependsOn {
        requireNonNull(node, "node is null");
        requireNonNull(upstream, "upstream is null");
    }
}
