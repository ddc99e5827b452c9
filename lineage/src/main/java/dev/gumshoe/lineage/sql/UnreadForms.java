package dev.gumshoe.lineage.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says by name what a statement has that is not read, where the parser only says that it stumbled. */
final class UnreadForms {
    private static final Map<String, String> BY_WORD = Map.of(
            "MATCH_RECOGNIZE", "MATCH_RECOGNIZE is not read",
            "MATCH_CONDITION", "an ASOF join with MATCH_CONDITION and USING is not read; expected ON",
            "POSITIONAL", "a positional join is not read",
            "TABLESAMPLE", "this form of TABLESAMPLE is not read",
            "UNPIVOT", "this form of UNPIVOT is not read",
            "OPERATOR", "an operator named by OPERATOR(...) is not read",
            "|>", "pipe syntax is not read");

    private UnreadForms() {}

    /** The first form in the statement that explains why reading stopped at this place; empty where none is known. */
    static Optional<Named> in(List<Token> tokens, Token stoppedAt) {
        for (int i = 0; i < tokens.size(); i++) {
            Optional<String> reason = reason(tokens, i);
            boolean explains = tokens.get(i).start() <= stoppedAt.end() + 1
                    || tokens.get(i).line() == stoppedAt.line();
            if (explains && reason.isPresent()) {
                return Optional.of(new Named(tokens.get(i), reason.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * A form that is not read.
     *
     * @param token where it begins
     */
    record Named(Token token, String reason) {}

    private static Optional<String> reason(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.is("RENAME") && (is(tokens, i - 1, "*") || is(tokens, i - 1, ")") || is(tokens, i - 3, "*"))) {
            return Optional.of("'* RENAME' is not read; expected the columns to be listed");
        }
        if (token.is("PIVOT") && is(tokens, i + 1, "(")) {
            return pivot(tokens, i);
        }
        if (is(tokens, i - 1, "GLOBAL") && (token.is("JOIN") || is(tokens, i + 1, "JOIN"))) {
            return Optional.of("a global join is not read");
        }
        if (token.is("MATCH_CONDITION") || token.is("OPERATOR") || token.is("MATCH_RECOGNIZE")) {
            return is(tokens, i + 1, "(") ? Optional.ofNullable(BY_WORD.get(token.upper())) : Optional.empty();
        }
        if (token.is("POSITIONAL") || token.is("UNPIVOT")) {
            boolean form = is(tokens, i + 1, "JOIN") || token.is("UNPIVOT");
            return form ? Optional.ofNullable(BY_WORD.get(token.upper())) : Optional.empty();
        }
        return token.is("TABLESAMPLE") || token.is("|>")
                ? Optional.ofNullable(BY_WORD.get(token.upper()))
                : Optional.empty();
    }

    private static Optional<String> pivot(List<Token> tokens, int i) {
        int depth = 0;
        for (int at = i + 1; at < tokens.size(); at++) {
            depth += is(tokens, at, "(") ? 1 : is(tokens, at, ")") ? -1 : 0;
            if (depth == 0) {
                return Optional.empty();
            }
            if (is(tokens, at, "ANY") || is(tokens, at, "SELECT") || is(tokens, at, "DEFAULT")) {
                return Optional.of(
                        "a pivot over values that the warehouse finds is not read; expected them to be listed");
            }
        }
        return Optional.empty();
    }

    private static boolean is(List<Token> tokens, int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
    }
}
