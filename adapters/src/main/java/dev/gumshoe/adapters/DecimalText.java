package dev.gumshoe.adapters;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as people write them. */
public final class DecimalText {
    private static final int LONGEST = 100;

    private DecimalText() {}

    /** The number; none where the text is not one, or is one that no sum could carry, such as {@code 1e999999999}. */
    public static Optional<BigDecimal> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(trimmed);
            return Math.abs((long) number.scale()) > LONGEST ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
