package dev.gumshoe.adapters;

import java.util.Locale;

/**
 * Text from outside, made fit for one line of a message: nothing in it moves a cursor, breaks a line or turns text
 * around.
 */
public final class Printable {
    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_LINE = 1000;

    /** Code points that end so, such as U+FFFF, stand for no character, and XML may not hold them. */
    private static final int NO_CHARACTER = 0xfffe;

    private Printable() {}

    /** The value in single quotes, cut where it is long. */
    public static String quoted(Object value) {
        return "'" + brief(value) + "'";
    }

    /** The value, cut where it is long. */
    public static String brief(Object value) {
        return cut(line(String.valueOf(value)), LONGEST_VALUE);
    }

    /** The whole text on one line. */
    public static String text(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /** The text with all that is not a visible character written out, cut where it is very long. */
    public static String line(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LONGEST_LINE).forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int codePoint) {
        if ((codePoint & NO_CHARACTER) == NO_CHARACTER) {
            out.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
            return;
        }
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> out.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
            default -> out.appendCodePoint(codePoint);
        }
    }

    private static String cut(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }
}
