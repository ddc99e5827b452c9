package dev.gumshoe.lineage.columns;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words that some warehouses write like columns in date functions: {@code datediff(day, a, b)}. */
public final class DateParts {
    private static final Set<String> WORDS = Set.of(
            "year",
            "quarter",
            "month",
            "week",
            "isoweek",
            "day",
            "dayofweek",
            "dow",
            "dayofyear",
            "doy",
            "isodow",
            "isoyear",
            "epoch",
            "decade",
            "century",
            "millennium",
            "hour",
            "minute",
            "second",
            "millisecond",
            "microsecond");

    private DateParts() {}

    /** The word itself, if it is one. */
    public static Optional<String> of(String text) {
        return WORDS.contains(text.toLowerCase(Locale.ROOT)) ? Optional.of(text) : Optional.empty();
    }
}
