package dev.gumshoe.lineage.sql;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which argument of a date function is a unit and no column: {@code datediff(day, a, b)}. */
final class DateUnits {
    private static final Pattern SPAN = Pattern.compile("(date|datetime|timestamp|time)_?(diff|add|sub)");
    private static final Pattern PART = Pattern.compile("(date|datetime|timestamp|time)_?(trunc|part|name)");
    private static final Pattern CUT = Pattern.compile("last_day|trunc|round");
    private static final Pattern NAME = Pattern.compile(
            "(?i)'?(nano|micro|milli)?(second|minute|hour|day|week|month|quarter|year|decade|century)s?'?");

    /** The units that the parser takes for nothing else. */
    private static final Set<String> WORDS = Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND");

    private DateUnits() {}

    /** True of a word that is a unit wherever it stands alone. */
    static boolean isWord(String upper) {
        return WORDS.contains(upper);
    }

    /**
     * The place of the argument that is the unit.
     *
     * @param arguments each argument's text where it is a single token, empty where it is longer
     */
    static Optional<Integer> place(String function, List<String> arguments, Dialect dialect) {
        boolean span = SPAN.matcher(function).matches() && arguments.size() == 3;
        boolean part = PART.matcher(function).matches() && arguments.size() >= 2;
        boolean cut = CUT.matcher(function).matches() && arguments.size() == 2;
        if (!span && !part && !cut) {
            return Optional.empty();
        }
        boolean first = !cut && dialect != Dialect.BIGQUERY;
        return Stream.of(0, span ? 2 : 1)
                .filter(place -> place > 0 || first || isText(arguments.get(0)))
                .filter(place -> NAME.matcher(arguments.get(place)).matches())
                .min(Comparator.comparing((Integer place) -> !isText(arguments.get(place)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isText(String argument) {
        return argument.startsWith("'");
    }
}
