package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * One stage of a node's SQL.
 *
 * @param ordinal the stage's place in evaluation order, from 0; the last stage yields the node's rows
 */
public record StageId(UniqueId model, int ordinal) implements Subject, Comparable<StageId> {
    private static final Comparator<StageId> ORDER =
            Comparator.comparing(StageId::model).thenComparingInt(StageId::ordinal);

    public StageId {
        requireNonNull(model, "model is null");
        if (ordinal < 0) {
            throw new IllegalArgumentException("a stage's ordinal is negative: " + ordinal);
        }
    }

    @Override
    public int compareTo(StageId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return model + "#" + ordinal;
    }
}
