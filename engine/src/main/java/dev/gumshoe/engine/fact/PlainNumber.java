package dev.gumshoe.engine.fact;

import java.math.BigDecimal;

/** One form for each number, so that equal numbers are equal records and print alike: no zeros at the end, no exponent. */
public final class PlainNumber {
    private PlainNumber() {}

    public static BigDecimal of(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
