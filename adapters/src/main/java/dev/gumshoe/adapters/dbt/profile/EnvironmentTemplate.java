package dev.gumshoe.adapters.dbt.profile;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills in {@code {{ env_var('X', 'default') | filter }}}, which is as much of Jinja as profiles need. Anything else is
 * an error, never left as it is.
 */
public final class EnvironmentTemplate {
    private static final String EXPECTED =
            "{{ env_var('NAME') }}, with a default or one of the filters " + Filters.NAMES;
    private static final int LONGEST = 1000;
    private static final String QUOTED = "'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final String FILTERS = "((?:\\|\\s*\\w+(?:\\(\\s*\\))?\\s*)*)";
    private static final Pattern CALL = Pattern.compile("-?\\s*env_var\\(\\s*(?:" + QUOTED + ")\\s*(?:,\\s*(?:" + QUOTED
            + "|([\\w.+-]+))\\s*)?\\)\\s*" + FILTERS + "-?");

    private final String where;
    private final Map<String, String> environment;

    /**
     * @param where the file's name, for messages
     */
    public EnvironmentTemplate(String where, Map<String, String> environment) {
        this.where = where;
        this.environment = Map.copyOf(environment);
    }

    /**
     * The text filled in, as text.
     *
     * @param key whose value it is, for messages
     */
    public String text(String key, String template) {
        return String.valueOf(value(key, template));
    }

    /** The text filled in; a number or boolean where a filter makes it one and there is nothing around it. */
    public Object value(String key, String template) {
        StringBuilder filled = new StringBuilder();
        int end = 0;
        for (int start = template.indexOf("{{"); start >= 0; start = template.indexOf("{{", end)) {
            int close = closing(template, start + 2);
            Object value = evaluate(key, template.substring(start + 2, Math.max(start + 2, close)));
            if (start == 0 && close + 2 == template.length()) {
                return value;
            }
            filled.append(literal(key, template.substring(end, start))).append(value);
            end = close + 2;
        }
        return filled.append(literal(key, template.substring(end))).toString();
    }

    /** Where the braces close that opened before this place; quotes hide braces. */
    private static int closing(String template, int from) {
        char quote = 0;
        for (int i = from; i < template.length() - 1; i++) {
            char c = template.charAt(i);
            if (quote == 0 && template.startsWith("}}", i)) {
                return i;
            }
            if (c == '\\') {
                i++;
            } else if (c == '\'' || c == '"') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            }
        }
        return -1;
    }

    private String literal(String key, String text) {
        if (text.contains("{%") || text.contains("{#")) {
            throw unsupported(key);
        }
        return text;
    }

    private Object evaluate(String key, String expression) {
        Matcher call = CALL.matcher(expression);
        if (expression.length() > LONGEST || !call.matches()) {
            throw unsupported(key);
        }
        String name = unescaped(either(call.group(1), call.group(2)));
        String value = environment.get(name);
        if (value == null) {
            value = otherwise(key, name, call);
        }
        return new Filters(where, key).apply(value, call.group(6));
    }

    private String otherwise(String key, String name, Matcher call) {
        if (call.group(3) != null || call.group(4) != null) {
            return unescaped(either(call.group(3), call.group(4)));
        }
        if (call.group(5) != null) {
            return call.group(5);
        }
        throw new InputException(where + ": environment variable " + Printable.quoted(name) + " is not set; '" + key
                + "' needs it: set it, or give env_var a default");
    }

    private InputException unsupported(String key) {
        return InputException.of(where, "'" + key + "' holds Jinja that is not supported here", EXPECTED);
    }

    private static String either(@Nullable String one, @Nullable String other) {
        return one != null ? one : other != null ? other : "";
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }
}
