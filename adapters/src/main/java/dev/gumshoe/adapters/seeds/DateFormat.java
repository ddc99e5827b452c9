package dev.gumshoe.adapters.seeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Postgres's formats of dates, such as {@code YYYY-MM-DD}, in DuckDB's notation, {@code %Y-%m-%d}. */
final class DateFormat {
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("YYYY", "%Y"),
            Map.entry("YY", "%y"),
            Map.entry("IYYY", "%G"),
            Map.entry("IW", "%V"),
            Map.entry("FMMonth", "%B"),
            Map.entry("Mon", "%b"),
            Map.entry("FMMon", "%b"),
            Map.entry("MM", "%m"),
            Map.entry("FMMM", "%-m"),
            Map.entry("DDD", "%j"),
            Map.entry("DD", "%d"),
            Map.entry("FMDD", "%-d"),
            Map.entry("FMDay", "%A"),
            Map.entry("Dy", "%a"),
            Map.entry("FMDy", "%a"),
            Map.entry("HH24", "%H"),
            Map.entry("FMHH24", "%-H"),
            Map.entry("HH12", "%I"),
            Map.entry("FMHH12", "%-I"),
            Map.entry("HH", "%I"),
            Map.entry("MI", "%M"),
            Map.entry("SS", "%S"),
            Map.entry("MS", "%g"),
            Map.entry("US", "%f"),
            Map.entry("AM", "%p"),
            Map.entry("PM", "%p"));
    private static final List<String> LONGEST_FIRST = longestFirst();

    private DateFormat() {}

    /** The format in DuckDB's notation; empty where a part has no counterpart. */
    static Optional<String> of(String format) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < format.length()) {
            String part = part(format, i);
            if (part.isEmpty() && Character.isLetterOrDigit(format.charAt(i)) && format.charAt(i) != 'T') {
                return Optional.empty();
            }
            text.append(part.isEmpty() ? literal(format.charAt(i)) : PARTS.get(part));
            i += Math.max(1, part.length());
        }
        return Optional.of(text.toString());
    }

    private static String part(String format, int from) {
        return LONGEST_FIRST.stream()
                .filter(part -> format.startsWith(part, from))
                .findFirst()
                .orElse("");
    }

    private static String literal(char c) {
        return c == '%' ? "%%" : String.valueOf(c);
    }

    private static List<String> longestFirst() {
        List<String> parts = new ArrayList<>(PARTS.keySet());
        parts.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return List.copyOf(parts);
    }
}
