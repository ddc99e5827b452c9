package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** dbt's own name of a node, such as {@code model.shop.fct_orders}. */
public record UniqueId(String value) implements Subject, Comparable<UniqueId> {
    public UniqueId {
        requireNonNull(value, "value is null");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a unique_id is blank");
        }
    }

    /** The part before the first dot: {@code model}, {@code source}, {@code test}. */
    public String resourceType() {
        int dot = value.indexOf('.');
        return dot < 0 ? value : value.substring(0, dot);
    }

    /** The last part, which people call the node by. Versioned models keep their version: {@code orders.v2}. */
    public String shortName() {
        String[] parts = value.split("\\.", -1);
        if (parts.length < 3) {
            return value;
        }
        return switch (parts[0]) {
            case "source" -> String.join(".", java.util.List.of(parts).subList(2, parts.length));
            case "model" -> String.join(".", java.util.List.of(parts).subList(2, parts.length));
            default -> parts[2];
        };
    }

    @Override
    public int compareTo(UniqueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
