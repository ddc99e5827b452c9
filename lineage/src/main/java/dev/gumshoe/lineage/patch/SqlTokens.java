package dev.gumshoe.lineage.patch;

import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.Lexer;
import dev.gumshoe.lineage.sql.SourcePosition;
import dev.gumshoe.lineage.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A text of SQL by its tokens. */
public final class SqlTokens {
    private final String text;
    private final List<Token> tokens;

    private SqlTokens(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    public static SqlTokens of(String text, Dialect dialect) {
        return new SqlTokens(text, Lexer.tokens(text, dialect));
    }

    public String text() {
        return text;
    }

    public int size() {
        return tokens.size();
    }

    public Token get(int index) {
        return tokens.get(index);
    }

    public boolean is(int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
    }

    public boolean isAny(int index, Set<String> words) {
        return index >= 0
                && index < tokens.size()
                && words.contains(tokens.get(index).upper());
    }

    /** The last token that begins at or before a place; -1 where none does. */
    public int at(SourcePosition position) {
        int found = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean before = token.line() < position.line()
                    || (token.line() == position.line() && token.column() <= position.column());
            if (before) {
                found = i;
            }
        }
        return found;
    }

    /** The token that closes the parenthesis which opens at {@code open}, or the number of tokens. */
    public int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    /** Whether the tokens of another text stand here, whatever the case of their words. */
    public boolean matches(int from, SqlTokens other) {
        if (from + other.size() > size()) {
            return false;
        }
        for (int i = 0; i < other.size(); i++) {
            if (!same(tokens.get(from + i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** An equality with its sides the other way round; empty of other expressions. */
    Optional<String> turned() {
        int depth = 0;
        int equals = -1;
        for (int i = 0; i < tokens.size(); i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth == 0 && is(i, "=")) {
                if (equals >= 0) {
                    return Optional.empty();
                }
                equals = i;
            }
        }
        if (equals <= 0 || equals == tokens.size() - 1) {
            return Optional.empty();
        }
        String left = text.substring(0, tokens.get(equals).start()).strip();
        return Optional.of(text.substring(tokens.get(equals).end()).strip() + " = " + left);
    }

    private static boolean same(Token one, Token other) {
        boolean folds = one.kind() == Token.Kind.WORD && other.kind() == Token.Kind.WORD;
        return folds ? one.text().equalsIgnoreCase(other.text()) : one.text().equals(other.text());
    }
}
