package dev.gumshoe.lineage.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement between source and parser.
 *
 * @param calls in which parentheses each piece stands
 */
record Script(List<Piece> pieces, List<Rewrite> rewrites, Parentheses calls) {
    Script {
        pieces = List.copyOf(pieces);
        rewrites = List.copyOf(rewrites);
    }

    Script(List<Piece> pieces, List<Rewrite> rewrites) {
        this(pieces, rewrites, Parentheses.of(pieces));
    }

    /**
     * What is given to the parser for a token of the source.
     *
     * @param text blank where the token is dropped
     */
    record Piece(Token source, String text) {

        boolean isChanged() {
            return !text.equals(source.text());
        }
    }

    /** The tokens of the text that the parser is given. Each stands where the source has the token that it is for. */
    List<Token> tokens(Dialect dialect) {
        List<Token> tokens = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            if (!piece.isChanged()) {
                tokens.add(piece.source());
            } else if (!piece.text().isBlank()) {
                Lexer.tokens(piece.text(), dialect).forEach(token -> tokens.add(token.inPlaceOf(piece.source())));
            }
        }
        return tokens;
    }

    /** The script with the tokens at these places renamed. */
    Script with(List<Integer> places, Renames renames) {
        List<Piece> changed = new ArrayList<>(pieces);
        List<Rewrite> more = new ArrayList<>(rewrites);
        for (int place : places) {
            Token token = pieces.get(place).source();
            String name = renames.rename(token.text());
            changed.set(place, new Piece(token, name));
            more.add(new Rewrite(token.line(), Rewrite.Kind.RENAMED_WORD, token.text(), name));
        }
        return new Script(changed, more, calls);
    }
}
