package dev.gumshoe.adapters.patterns;

import dev.gumshoe.adapters.DecimalText;
import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part of YAML that a short description needs: one {@code key: value} a line, the value as it stands; below a key without a
 * value, indented lines of its own. What YAML would read otherwise is refused. A YAML parser takes longer to load than all
 * descriptions take to read.
 */
final class PlainYaml {
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    /** How values begin that YAML does not take as they stand. */
    private static final Pattern INDICATOR = Pattern.compile("[-?:]($| )|[],{}#&*!|>'\"%@`]");

    private final String where;
    private final int line;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private record Value(int line, String text, PlainYaml below) {}

    private PlainYaml(String where, int line) {
        this.where = where;
        this.line = line;
    }

    /** @param where the file, for messages */
    static PlainYaml parse(String where, String text) {
        PlainYaml top = new PlainYaml(where, 1);
        PlainYaml below = top;
        int number = 0;
        for (String written : text.lines().toList()) {
            number++;
            String content = withoutComment(written);
            if (content.isBlank()) {
                continue;
            }
            PlainYaml target = content.startsWith(" ") ? below : top;
            Value added = target.add(number, content.strip());
            below = target == top ? added.below() : below;
        }
        return top;
    }

    private static String withoutComment(String line) {
        int comment = line.startsWith("#") ? 0 : line.indexOf(" #");
        return comment < 0 ? line : line.substring(0, comment);
    }

    private Value add(int number, String content) {
        int colon = content.endsWith(":") ? content.length() - 1 : content.indexOf(": ");
        String key = colon < 0 ? "" : content.substring(0, colon);
        if (!KEY.matcher(key).matches() || content.contains("\t")) {
            throw error(number, Printable.quoted(content) + " is not a key and its value", "key: value");
        }
        String text = content.substring(colon + 1).strip();
        if (INDICATOR.matcher(text).lookingAt() || text.contains(": ") || text.endsWith(":")) {
            throw error(number, "'" + key + "' is not plain text", "one line without quotes and without a colon in it");
        }
        Value value = new Value(number, text, new PlainYaml(where, number));
        if (values.putIfAbsent(key, value) != null) {
            throw error(number, "'" + key + "' is there twice", "each key once");
        }
        return value;
    }

    Set<String> keys() {
        return values.keySet();
    }

    void allowOnly(Collection<String> allowed) {
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                throw error(
                        entry.getValue().line(),
                        "unknown key " + Printable.quoted(entry.getKey()),
                        String.join(", ", allowed) + DidYouMean.hint(entry.getKey(), allowed));
            }
        }
    }

    String text(String key) {
        Value value = value(key);
        if (value.text().isEmpty()) {
            throw error(key, "has no value", "one");
        }
        return value.text();
    }

    double number(String key) {
        String text = text(key);
        return DecimalText.parse(text)
                .orElseThrow(() -> error(key, "is " + Printable.quoted(text), "a number such as 0.3"))
                .doubleValue();
    }

    /** A list in square brackets. */
    List<String> list(String key) {
        String text = text(key);
        if (!text.startsWith("[") || !text.endsWith("]")) {
            throw error(key, "is " + Printable.quoted(text), "a list such as [One, Other]");
        }
        String inner = text.substring(1, text.length() - 1);
        return Stream.of(inner.split(",", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    PlainYaml below(String key) {
        Value value = value(key);
        if (!value.text().isEmpty() || value.below().values.isEmpty()) {
            throw error(key, "has no keys below it", "key: value lines, indented");
        }
        return value.below();
    }

    InputException error(String key, String wrong, String expected) {
        return error(value(key).line(), "'" + key + "' " + wrong, expected);
    }

    private Value value(String key) {
        Value value = values.get(key);
        if (value == null) {
            throw error(line, "has no '" + key + "'", "one");
        }
        return value;
    }

    private InputException error(int number, String wrong, String expected) {
        return InputException.of(where + ":" + number, wrong, expected);
    }
}
