package dev.gumshoe.engine.port;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;

/** All that lies downstream of a node, nearest first. */
public record BlastRadius(UniqueId node, List<Affected> affected) {
    public BlastRadius {
        requireNonNull(node, "node is null");
        affected = List.copyOf(affected);
    }

    /**
     * A node downstream.
     *
     * @param distance the fewest steps to it, from 1
     * @param owner who to tell; empty where the project does not say
     * @param maturity an exposure's: {@code high}, {@code medium}, {@code low}; empty where the project does not say
     */
    public record Affected(
            UniqueId node, ResourceType type, String label, int distance, String owner, String maturity) {
        public Affected {
            requireNonNull(node, "node is null");
            requireNonNull(type, "type is null");
            requireNonNull(label, "label is null");
            requireNonNull(owner, "owner is null");
            requireNonNull(maturity, "maturity is null");
        }

        /** A node that states no maturity, as only exposures do. */
        public Affected(UniqueId node, ResourceType type, String label, int distance, String owner) {
            this(node, type, label, distance, owner, "");
        }
    }
}
