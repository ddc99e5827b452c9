package dev.gumshoe.lineage.sql;

import java.util.List;

/**
 * Tells quickly whether a printed text is made of given tokens, by walking both at once. A yes is certain; where only a look at
 * all tokens could tell, the answer is no.
 */
final class PrintedWords {
    private final String printed;
    private int at;

    private PrintedWords(String printed) {
        this.printed = printed;
    }

    static boolean are(List<Token> written, String printed) {
        return new PrintedWords(printed).consistOf(written);
    }

    private boolean consistOf(List<Token> written) {
        for (Token token : written) {
            skipBlanks();
            if (!begins(token) || !endsThere(token)) {
                return false;
            }
            at += token.text().length();
        }
        skipBlanks();
        return at == printed.length();
    }

    private boolean begins(Token token) {
        boolean anyCase = token.kind() == Token.Kind.WORD;
        return printed.regionMatches(anyCase, at, token.text(), 0, token.text().length());
    }

    /** True where the printed text has the token here and not a longer one, nor the beginning of a comment. */
    private boolean endsThere(Token token) {
        int end = at + token.text().length();
        char next = end < printed.length() ? printed.charAt(end) : ' ';
        return switch (token.kind()) {
            case WORD -> !Lexer.isWordPart(next) && next != '\'' && next != '"' && next != '&';
            case NUMBER -> !Lexer.isWordPart(next) && next != '.';
            case STRING, QUOTED -> next != token.text().charAt(token.text().length() - 1);
            case SYMBOL -> !startsComment() && Lexer.symbolLength(printed, at) == end - at && !isPointBeforeDigit(next);
            case JINJA, OPEN -> false;
        };
    }

    private boolean startsComment() {
        return printed.charAt(at) == '#'
                || printed.startsWith("--", at)
                || printed.startsWith("/*", at)
                || printed.startsWith("//", at);
    }

    /** {@code .5} is a number where no name stands before it. */
    private boolean isPointBeforeDigit(char next) {
        return printed.charAt(at) == '.' && next >= '0' && next <= '9';
    }

    private void skipBlanks() {
        while (at < printed.length() && Character.isWhitespace(printed.charAt(at))) {
            at++;
        }
    }
}
