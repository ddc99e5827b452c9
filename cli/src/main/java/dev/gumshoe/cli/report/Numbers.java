package dev.gumshoe.cli.report;

import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.Portion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;

/** Numbers as people read them: thousands apart, and never rounded to all or to nothing. */
final class Numbers {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = new BigDecimal("99.9");

    private Numbers() {}

    static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String of(BigDecimal value) {
        return of(value, scale(value));
    }

    static String of(BigDecimal value, int scale) {
        return String.format(Locale.ROOT, "%,." + scale + "f", value);
    }

    /** The digits after the point that show each of the values whole. */
    static int scale(Collection<BigDecimal> values) {
        return values.stream().mapToInt(Numbers::scale).max().orElse(0);
    }

    /** {@code 7,000 rows, 421,182.65}; the amount as far as it is known. */
    static String of(Portion portion) {
        Amount amount = portion.amount();
        return rows(portion.rows()) + (amount.known() ? ", " + of(amount.value()) : "");
    }

    static String rows(long rows) {
        return counted(rows, "row");
    }

    /** {@code 1 cause}, {@code 2 causes}, {@code 2 queries}. */
    static String counted(long count, String noun) {
        if (count == 1) {
            return "1 " + noun;
        }
        return of(count) + " " + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }

    /** A part of a whole; {@code -} where there is no whole. */
    static String percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return "-";
        }
        BigDecimal exact = part.multiply(HUNDRED).divide(whole, 10, RoundingMode.HALF_UP);
        if (part.signum() != 0 && exact.abs().compareTo(LEAST) < 0) {
            return exact.signum() < 0 ? "-<0.1 %" : "<0.1 %";
        }
        if (exact.compareTo(HUNDRED) < 0 && exact.compareTo(MOST) > 0) {
            return ">99.9 %";
        }
        return of(exact.setScale(1, RoundingMode.HALF_UP), 1) + " %";
    }

    static String percent(double probability) {
        return percent(BigDecimal.valueOf(Math.min(probability, 0.9995)), BigDecimal.ONE);
    }

    private static int scale(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }
}
