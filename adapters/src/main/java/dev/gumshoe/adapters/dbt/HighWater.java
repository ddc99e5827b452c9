package dev.gumshoe.adapters.dbt;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The highest value that an incremental model has, as its SQL asks for it: {@code (select max(updated_at) from {{ this }})}.
 *
 * @param own the column whose highest value it is
 * @param lookback what is taken off it; empty where nothing is
 */
record HighWater(String own, String lookback) {
    private static final String THIS = "\\{\\{-?\\s*this\\s*-?}}";
    private static final Pattern FROM_THIS = Pattern.compile("(?i)\\bfrom\\s+" + THIS);
    private static final Pattern MAX = Pattern.compile(
            "(?i)\\bmax\\(\\s*(?:cast\\(\\s*|date\\(\\s*)?(?:\\w+\\.)?[\"`]?([\\w$]+)[\"`]?(?:::\\w+)?(?:\\s+as\\s+\\w+\\s*\\)|\\s*\\))?\\s*\\)?");
    private static final Pattern CALL = Pattern.compile("(?i)\\b([a-z_][\\w.]*)\\s*\\(");
    private static final Pattern DATEADD =
            Pattern.compile("(?i)\\bdate_?add\\(\\s*['\"]?(\\w+)['\"]?\\s*,\\s*-\\s*([^,()]+?)\\s*,");
    private static final Pattern SUBTRACTED = Pattern.compile(
            "(?i)-\\s*(interval\\s+'[^']*'(?:\\s+(?:second|minute|hour|day|week|month|year)s?\\b)?|interval\\s+\\d+\\s+\\w+|\\d+(?:\\s*\\*\\s*interval\\s+'[^']*')?)");
    private static final Pattern DATE_SUB = Pattern.compile(
            "(?i)\\b(?:date|timestamp|datetime)_sub\\(.*,\\s*(interval\\s+[^,()]+?|\\d+)\\s*\\)", Pattern.DOTALL);
    private static final Pattern MACRO =
            Pattern.compile("\\{\\{-?\\s*(?:dbt|dbt_utils)\\.dateadd\\(([^{}]*)\\)\\s*-?}}");
    private static final Set<String> KNOWN = Set.of(
            "max",
            "coalesce",
            "ifnull",
            "nvl",
            "cast",
            "date",
            "timestamp",
            "datetime",
            "to_date",
            "to_timestamp",
            "dateadd",
            "date_add",
            "date_sub",
            "timestamp_sub",
            "datetime_sub");

    /** What the SQL asks for; empty where it is something else, or more than that. */
    static Optional<HighWater> of(String sql) {
        String plain = MACRO.matcher(sql)
                .replaceAll(call -> Matcher.quoteReplacement("dateadd(" + unquoted(call.group(1)) + ")"));
        Matcher max = MAX.matcher(plain);
        if (count("(?i)\\bselect\\b", plain) != 1 || !FROM_THIS.matcher(plain).find() || !max.find()) {
            return Optional.empty();
        }
        String own = max.group(1);
        boolean once = count("(?i)\\bmax\\(", plain) == 1;
        boolean macros = FROM_THIS.matcher(plain).replaceFirst("").contains("{{");
        boolean filtered = Pattern.compile("(?i)\\bwhere\\b").matcher(plain).find();
        return once && !macros && !filtered && CALL.matcher(plain).results().allMatch(call -> isKnown(call.group(1)))
                ? lookback(plain).map(taken -> new HighWater(own, taken))
                : Optional.empty();
    }

    private static boolean isKnown(String function) {
        String name = function.toLowerCase(Locale.ROOT);
        return KNOWN.contains(name) || name.equals("from") || name.equals("select");
    }

    /** What is taken off; empty where something is added, or in a way that is not known. */
    private static Optional<String> lookback(String sql) {
        Matcher added = DATEADD.matcher(sql);
        if (added.find()) {
            return Optional.of(added.group(2) + " " + added.group(1));
        }
        Matcher subtracted = DATE_SUB.matcher(sql);
        if (subtracted.find()) {
            return Optional.of(subtracted.group(1));
        }
        if (Pattern.compile("(?i)date_?add\\(|_sub\\(").matcher(sql).find()) {
            return Optional.empty();
        }
        String quoteless = sql.replaceAll("(?i)(?<!interval )'[^']*'", "''");
        Matcher minus = SUBTRACTED.matcher(quoteless);
        if (minus.find()) {
            return Optional.of(minus.group(1));
        }
        return quoteless.contains("-") || quoteless.contains("+") ? Optional.empty() : Optional.of("");
    }

    private static String unquoted(String arguments) {
        return arguments.replace("'", "").replace("\"", "");
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
