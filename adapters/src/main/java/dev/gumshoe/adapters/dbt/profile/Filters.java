package dev.gumshoe.adapters.dbt.profile;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The filters that make a value of an environment variable's text. */
final class Filters {
    static final String NAMES = "int, as_bool, as_number, as_native, as_text";

    private static final List<String> TRUE = List.of("true", "yes", "on");
    private static final List<String> FALSE = List.of("false", "no", "off");

    private final String where;
    private final String key;

    Filters(String where, String key) {
        this.where = where;
        this.key = key;
    }

    /**
     * @param filters as written, each with its bar before it
     */
    Object apply(String text, String filters) {
        Object value = text;
        for (String filter : filters.split("\\|", -1)) {
            String name = filter.replaceAll("[()\\s]", "");
            value = name.isEmpty() ? value : applied(name, String.valueOf(value));
        }
        return value;
    }

    private Object applied(String filter, String text) {
        return switch (filter) {
            case "as_text", "string" -> text;
            case "int" -> whole(text);
            case "as_number" -> number(text);
            case "as_bool" -> truth(text);
            case "as_native" -> asNative(text);
            default ->
                throw InputException.of(
                        where, "'" + key + "' uses the filter " + Printable.quoted(filter), "one of " + NAMES);
        };
    }

    private Object whole(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw wrong("a whole number");
        }
    }

    private Object number(String text) {
        try {
            return text.strip().matches("[+-]?\\d+") ? whole(text) : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw wrong("a number");
        }
    }

    private Object truth(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT);
        if (!TRUE.contains(folded) && !FALSE.contains(folded)) {
            throw wrong("true or false");
        }
        return TRUE.contains(folded);
    }

    private Object asNative(String text) {
        String folded = text.strip();
        if (folded.matches("[Tt]rue|[Ff]alse")) {
            return truth(folded);
        }
        return folded.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?") ? number(folded) : text;
    }

    /** Never quotes the value, which may be secret. */
    private InputException wrong(String expected) {
        return InputException.of(where, "'" + key + "' is of the wrong kind once filled in", expected);
    }
}
