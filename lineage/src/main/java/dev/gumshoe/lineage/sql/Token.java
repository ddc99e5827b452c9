package dev.gumshoe.lineage.sql;

import java.util.Locale;

/**
 * A token of SQL text.
 *
 * @param start offset of its first character
 * @param line from 1
 * @param column from 1
 */
public record Token(Kind kind, String text, int start, int line, int column) {

    public boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public String upper() {
        return text.toUpperCase(Locale.ROOT);
    }

    public int end() {
        return start + text.length();
    }

    /** What a token is. */
    public enum Kind {
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
