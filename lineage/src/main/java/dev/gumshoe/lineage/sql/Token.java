package dev.gumshoe.lineage.sql;

import java.util.Locale;

/**
 * A token of SQL text.
 *
 * @param start offset of its first character
 * @param line from 1
 * @param column from 1
 */
record Token(Kind kind, String text, int start, int line, int column) {

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }

    int end() {
        return start + text.length();
    }

    enum Kind {
        WORD,
        /** A name in quotes. */
        QUOTED,
        /** A string in any notation, with its prefix. */
        STRING,
        NUMBER,
        SYMBOL,
        /** The opening of a Jinja expression, statement or comment. */
        JINJA,
        /** A string, quoted name or comment that does not end; the text says what it is. */
        OPEN
    }
}
