package dev.gumshoe.engine.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of rules with what is no code of theirs taken out, every other character in its place. */
final class DrlTexts {
    private static final Pattern NO_CODE = Pattern.compile(
            "\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private DrlTexts() {}

    /** Blanks what stands in quotes, and comments. */
    static String code(String text) {
        Matcher matcher = NO_CODE.matcher(text);
        StringBuilder code = new StringBuilder();
        while (matcher.find()) {
            String found = matcher.group();
            char quote = found.charAt(0);
            String blank =
                    quote == '/' ? found.replaceAll("[^\\n]", " ") : quote + " ".repeat(found.length() - 2) + quote;
            matcher.appendReplacement(code, Matcher.quoteReplacement(blank));
        }
        return matcher.appendTail(code).toString();
    }

    /** The line of a place in a text, from 1. */
    static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, Math.min(Math.max(offset, 0), text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** The place after the bracket that closes the one at a place; -1 where none does. */
    static int closing(String code, int open) {
        int depth = 0;
        for (int i = open; i < code.length(); i++) {
            depth += code.charAt(i) == '(' ? 1 : code.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
