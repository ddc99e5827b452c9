package dev.gumshoe.lineage.sql;

import net.sf.jsqlparser.parser.Token;

/** The parser's own tokens of a text, which carry the positions of the tree that was built from them. */
final class ParserTokens {
    private final String text;
    private final Token head;

    /**
     * @param head stands before the first token
     */
    ParserTokens(String text, Token head) {
        this.text = text;
        this.head = head;
    }

    /** The character at which the token begins, or at which the last token ends where it is none of these. */
    int offsetOf(Token wanted) {
        int at = 0;
        for (Token token = head.next; token != null; token = token.next) {
            at = startOf(token, at);
            if (token == wanted) {
                return at;
            }
            at += token.image.length();
        }
        return at;
    }

    /** Gives the tokens, and so the tree, the positions of the source. */
    void moveToSource(Script script, Layout layout) {
        int at = 0;
        for (Token token = head.next; token != null; token = token.next) {
            at = startOf(token, at);
            dev.gumshoe.lineage.sql.Token source =
                    script.pieces().get(layout.pieceAt(at)).source();
            token.beginLine = source.line();
            token.beginColumn = source.column();
            at += token.image.length();
        }
    }

    private int startOf(Token token, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int found = text.startsWith(token.image, at) ? at : text.indexOf(token.image, at);
        return found < 0 ? at : found;
    }
}
