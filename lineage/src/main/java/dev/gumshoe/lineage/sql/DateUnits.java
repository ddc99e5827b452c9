package dev.gumshoe.lineage.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which argument of a date function is a unit and no column: {@code datediff(day, a, b)}. */
final class DateUnits {
    private static final Pattern SPAN = Pattern.compile("(date|datetime|timestamp|time)_?(diff|add|sub)");
    private static final Pattern PART =
            Pattern.compile("(date|datetime|timestamp|time)_?(trunc|part|name)|last_day|trunc|round");
    private static final Pattern NAME =
            Pattern.compile("(?i)'?(nano|micro|milli)?(second|minute|hour|day|week|month|quarter|year|decade|century)s?'?");

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
        if (!span && !part) {
            return Optional.empty();
        }
        int last = span ? 2 : 1;
        boolean first = dialect != Dialect.BIGQUERY && isUnit(arguments.get(0)) && !isText(arguments.get(last));
        if (first) {
            return Optional.of(0);
        }
        return isUnit(arguments.get(last)) && !isText(arguments.get(0)) ? Optional.of(last) : Optional.empty();
    }

    private static boolean isUnit(String argument) {
        return NAME.matcher(argument).matches();
    }

    private static boolean isText(String argument) {
        return argument.startsWith("'") && isUnit(argument);
    }
}
