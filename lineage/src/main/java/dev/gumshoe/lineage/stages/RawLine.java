package dev.gumshoe.lineage.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line as written, blanks taken off.
 *
 * @param literals the parts outside Jinja, blanks taken off; none where the line has no Jinja
 */
record RawLine(String text, List<String> literals) {
    /** What opens and closes on the line, what only opens, and at its beginning what only closes. */
    private static final Pattern JINJA = Pattern.compile("\\{\\{.*?}}|\\{%.*?%}|\\{#.*?#}|\\{[{%#].*|^[^{]*?[}%#]}");

    static RawLine of(String line) {
        String text = squeezed(line);
        boolean braces = text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
        if (!braces || !JINJA.matcher(text).find()) {
            return new RawLine(text, List.of());
        }
        List<String> literals = new ArrayList<>();
        for (String part : JINJA.split(text, -1)) {
            if (!part.isBlank()) {
                literals.add(part.strip());
            }
        }
        return new RawLine(text, literals);
    }

    /** The line without blanks at its ends, every run of blanks in it one space. */
    static String squeezed(String line) {
        String text = line.strip();
        for (int i = 0; i < text.length(); i++) {
            boolean second = i > 0 && isBlank(text.charAt(i - 1));
            if (isBlank(text.charAt(i)) && (second || text.charAt(i) != ' ')) {
                return squeezedFrom(text);
            }
        }
        return text;
    }

    private static String squeezedFrom(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                squeezed.append(text.charAt(i));
            } else if (i == 0 || !isBlank(text.charAt(i - 1))) {
                squeezed.append(' ');
            }
        }
        return squeezed.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** How telling it is that the lines match: 0 where they do not, little for blank lines and brackets. */
    int weight(String line) {
        if (text.equals(line)) {
            return line.length() > 2 ? 8 : 1;
        }
        return !literals.isEmpty() && hasLiterals(line) ? 4 : 0;
    }

    private boolean hasLiterals(String line) {
        int from = 0;
        int length = 0;
        for (String literal : literals) {
            int at = line.indexOf(literal, from);
            if (at < 0 || (from == 0 && text.startsWith(literal) && at > 0)) {
                return false;
            }
            from = at + literal.length();
            length += literal.length();
        }
        return length > 1;
    }
}
