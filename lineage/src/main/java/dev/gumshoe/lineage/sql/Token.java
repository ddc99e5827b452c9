package dev.gumshoe.lineage.sql;

import java.util.Locale;

/** A token of SQL text. */
public final class Token {
    private final Kind kind;
    private final String text;
    private final int start;
    private final int line;
    private final int column;
    private String upper = "";

    /**
     * @param start offset of its first character
     * @param line from 1
     * @param column from 1
     */
    Token(Kind kind, String text, int start, int line, int column) {
        this.kind = kind;
        this.text = text;
        this.start = start;
        this.line = line;
        this.column = column;
    }

    /** The token as it stands where another stood. */
    Token inPlaceOf(Token other) {
        return new Token(kind, text, other.start, other.line, other.column);
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public int start() {
        return start;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL)
                && text.length() == word.length()
                && text.equalsIgnoreCase(word);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Kept, since every pass over the tokens asks for it. */
    public String upper() {
        if (upper.isEmpty()) {
            upper = kind == Kind.SYMBOL ? text : text.toUpperCase(Locale.ROOT);
        }
        return upper;
    }

    public int end() {
        return start + text.length();
    }

    @Override
    public String toString() {
        return kind + " " + text + " at " + line + ":" + column;
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
