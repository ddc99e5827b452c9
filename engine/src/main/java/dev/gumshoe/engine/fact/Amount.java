package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The sum of the lead's measure over some rows, in the measure's unit; not known where no amount is at stake or the
 * measure's column does not exist at that stage.
 */
public record Amount(boolean known, BigDecimal value) {
    /** No amount was measured. */
    public static final Amount UNKNOWN = new Amount(false, BigDecimal.ZERO);

    public Amount {
        requireNonNull(value, "value is null");
        value = PlainNumber.of(value);
    }

    public static Amount of(BigDecimal value) {
        return new Amount(true, value);
    }

    /** This less the other; not known unless both are. */
    public Amount minus(Amount other) {
        return known && other.known ? of(value.subtract(other.value)) : UNKNOWN;
    }

    /** This and the other; not known unless both are. */
    public Amount plus(Amount other) {
        return known && other.known ? of(value.add(other.value)) : UNKNOWN;
    }

    @Override
    public String toString() {
        return known ? value.toPlainString() : "unknown";
    }
}
