package dev.gumshoe.cli.report;

import dev.gumshoe.adapters.Printable;
import java.util.stream.Collectors;

/** Text that Markdown shows as it is. */
final class MarkdownText {
    private static final String SPECIAL = "\\`*[]<>|~#!";

    private MarkdownText() {}

    /** One line, in which nothing is markup. An underscore inside a word never is, and stays readable. */
    static String of(String text) {
        String line = Printable.text(text);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '&') {
                out.append("&amp;");
                continue;
            }
            if (SPECIAL.indexOf(c) >= 0 || (c == '_' && !insideWord(line, i))) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** A block between fences that the text itself cannot end. */
    static String fenced(String text, String language) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        String lines = text.lines().map(Printable::text).collect(Collectors.joining("\n"));
        return fence + language + "\n" + lines + "\n" + fence;
    }

    private static boolean insideWord(String line, int at) {
        return at > 0
                && at + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(at - 1))
                && Character.isLetterOrDigit(line.charAt(at + 1));
    }
}
