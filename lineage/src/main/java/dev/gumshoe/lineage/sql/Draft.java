package dev.gumshoe.lineage.sql;

import dev.gumshoe.lineage.sql.Rewrite.Kind;
import dev.gumshoe.lineage.sql.Script.Piece;
import java.util.ArrayList;
import java.util.List;

/** A script in the making: the tokens of the source with what shall stand for them. */
final class Draft {
    private final Dialect dialect;
    private final Renames renames;
    private final Parentheses parentheses;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Rewrite> rewrites = new ArrayList<>();

    Draft(List<Token> tokens, Dialect dialect, Renames renames) {
        this.dialect = dialect;
        this.renames = renames;
        tokens.forEach(token -> pieces.add(new Piece(token, token.text())));
        this.parentheses = Parentheses.of(pieces);
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

    boolean isWord(int i) {
        return i >= 0 && i < pieces.size() && token(i).isWord();
    }

    boolean isName(int i) {
        return i >= 0 && i < pieces.size() && (token(i).isWord() || token(i).kind() == Token.Kind.QUOTED);
    }

    boolean isChanged(int i) {
        return pieces.get(i).isChanged();
    }

    /** The place of the parenthesis around this place as the source has it; -1 where there is none. */
    int opening(int i) {
        return parentheses.openingBefore(i);
    }

    /** The place of the parenthesis that closes the one here; -1 where there is none. */
    int closing(int opening) {
        return parentheses.closingOf(opening);
    }

    /** True of the parenthesis of a cast. */
    boolean isCast(int opening) {
        return is(opening - 1, "CAST", "TRY_CAST", "SAFE_CAST");
    }

    /** Puts one name for the tokens from {@code from} up to {@code end}. */
    void stash(int from, int end) {
        StringBuilder source = new StringBuilder();
        for (int i = from; i < end; i++) {
            boolean apart = i > from && token(i).start() > token(i - 1).end();
            source.append(apart ? " " : "").append(token(i).text());
        }
        replace(from, Kind.RESPELLED, renames.stash(source.toString()));
        for (int i = from + 1; i < end; i++) {
            drop(i);
        }
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
