package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * Some rows and their amount.
 *
 * @param rows may be negative where a portion is a difference
 */
public record Portion(long rows, Amount amount) {
    /** No rows. */
    public static final Portion NONE = new Portion(0, Amount.of(java.math.BigDecimal.ZERO));

    public Portion {
        requireNonNull(amount, "amount is null");
    }

    /** False of rows of which nobody knows how many they are, nor what they amount to. */
    public boolean hasSize() {
        return rows != 0 || amount.known();
    }

    public Portion minus(Portion other) {
        return new Portion(rows - other.rows, amount.minus(other.amount));
    }

    public Portion plus(Portion other) {
        return new Portion(rows + other.rows, amount.plus(other.amount));
    }
}
