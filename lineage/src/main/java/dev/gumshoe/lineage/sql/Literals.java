package dev.gumshoe.lineage.sql;

import java.util.Locale;

/** Brings strings and quoted names into the notations that the parser knows. */
final class Literals {
    private Literals() {}

    static void requote(Draft draft, int i) {
        Token token = draft.token(i);
        String text = token.kind() == Token.Kind.STRING
                ? string(token.text(), draft.dialect())
                : name(token.text(), draft.dialect(), draft.renames());
        if (!text.equals(token.text())) {
            draft.replace(i, Rewrite.Kind.REQUOTED, text);
        }
    }

    private static String string(String text, Dialect dialect) {
        if (text.startsWith("$")) {
            return text;
        }
        int quote = text.indexOf('\'') < 0 ? text.indexOf('"') : firstQuote(text);
        String prefix = text.substring(0, quote).toLowerCase(Locale.ROOT);
        if (!dialect.stringsInDoubleQuotes()) {
            return prefix.equals("e") ? text.replace("\\'", "''") : text;
        }
        String mark = text.substring(quote, quote + 1);
        boolean triple =
                dialect == Dialect.BIGQUERY && text.length() >= quote + 6 && text.startsWith(mark.repeat(3), quote);
        int marks = triple ? 3 : 1;
        boolean raw = prefix.contains("r");
        if (mark.equals("'") && !triple && !raw) {
            return text;
        }
        String inner = text.substring(quote + marks, text.length() - marks);
        return (prefix.contains("b") ? "b" : "") + "'" + escaped(inner, raw) + "'";
    }

    private static int firstQuote(String text) {
        int doubleQuote = text.indexOf('"');
        int quote = text.indexOf('\'');
        return doubleQuote >= 0 && doubleQuote < quote ? doubleQuote : quote;
    }

    private static String escaped(String inner, boolean raw) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            switch (c) {
                case '\\' -> {
                    text.append(raw || i + 1 == inner.length() ? "\\\\" : inner.substring(i, i + 2));
                    i += raw ? 0 : 1;
                }
                case '\'' -> text.append("\\'");
                case '\n' -> text.append("\\n");
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    /** The parser takes a dot in quotes for one between names. */
    private static String name(String text, Dialect dialect, Renames renames) {
        String between = dialect == Dialect.BIGQUERY ? "`.`" : renames.dot();
        return text.replace(".", between);
    }
}
