package dev.gumshoe.adapters.seeds;

import java.util.Locale;

/** A piece of SQL as it is written; the pieces put together are the SQL. */
record SqlToken(Kind kind, String text) {
    enum Kind {
        BLANK,
        COMMENT,
        STRING,
        QUOTED_NAME,
        NUMBER,
        WORD,
        SYMBOL
    }

    boolean isCode() {
        return kind != Kind.BLANK && kind != Kind.COMMENT;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
