package dev.gumshoe.lineage.sql;

import dev.gumshoe.lineage.sql.Rewrite.Kind;
import dev.gumshoe.lineage.sql.Script.Piece;
import java.util.ArrayList;
import java.util.List;

/** A script in the making: the tokens of the source with what shall stand for them. */
final class Draft {
    private final Dialect dialect;
    private final Renames renames;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Rewrite> rewrites = new ArrayList<>();

    Draft(List<Token> tokens, Dialect dialect, Renames renames) {
        this.dialect = dialect;
        this.renames = renames;
        tokens.forEach(token -> pieces.add(new Piece(token, token.text())));
    }

    Dialect dialect() {
        return dialect;
    }

    Renames renames() {
        return renames;
    }

    int size() {
        return pieces.size();
    }

    Token token(int i) {
        return pieces.get(i).source();
    }

    /** True where there is such a token and it is one of these words or symbols, in upper case. */
    boolean is(int i, String... words) {
        String upper = upper(i);
        for (String word : words) {
            if (upper.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The word or symbol in upper case, no text for strings and quoted names and beyond the ends. */
    String upper(int i) {
        if (i < 0 || i >= pieces.size()) {
            return "";
        }
        Token token = token(i);
        return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL ? token.upper() : "";
    }

    void replace(int i, Kind kind, String text) {
        rewrites.add(new Rewrite(token(i).line(), kind, token(i).text(), text.strip()));
        pieces.set(i, new Piece(token(i), text));
    }

    /** Drops a token in silence, where no meaning goes with it or what goes is told elsewhere. */
    void drop(int i) {
        pieces.set(i, new Piece(token(i), " "));
    }

    /** Puts the tokens from {@code from} up to {@code end} before the one at {@code to}. */
    void move(int from, int end, int to) {
        rewrites.add(new Rewrite(
                token(from).line(),
                Kind.RESPELLED,
                token(from).text(),
                token(from).text()));
        List<Piece> moved = List.copyOf(pieces.subList(from, end));
        pieces.subList(from, end).clear();
        pieces.addAll(to, moved);
    }

    Script script() {
        return new Script(pieces, rewrites);
    }
}
