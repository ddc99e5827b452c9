package dev.gumshoe.lineage.sql;

import dev.gumshoe.lineage.sql.ParseOutcome.NotCompiled;
import dev.gumshoe.lineage.sql.ParseOutcome.Unparsable;
import java.util.List;
import java.util.Optional;

/** What shows before parsing that a text is not one statement. */
final class Obstacle {
    private static final int MOST_NESTED = 200;

    private Obstacle() {}

    static Optional<ParseOutcome> in(List<Token> tokens) {
        return jinja(tokens)
                .<ParseOutcome>map(template -> template)
                .or(() -> noStatement(tokens))
                .or(() -> brokenToken(tokens))
                .or(() -> secondStatement(tokens))
                .or(() -> nesting(tokens))
                .or(() -> longName(tokens))
                .or(() -> naturalSemi(tokens));
    }

    /** Jinja whose own quotes made it look like strings. */
    static Optional<NotCompiled> jinjaInStrings(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() == Token.Kind.STRING && hasJinja(token))
                .findFirst()
                .map(token -> new NotCompiled(token.line()));
    }

    private static Optional<NotCompiled> jinja(List<Token> tokens) {
        return tokens.stream()
                .filter(token ->
                        token.kind() == Token.Kind.JINJA || (token.kind() == Token.Kind.QUOTED && hasJinja(token)))
                .findFirst()
                .map(token -> new NotCompiled(token.line()));
    }

    private static boolean hasJinja(Token token) {
        return token.text().contains("{{") || token.text().contains("{%");
    }

    private static Optional<ParseOutcome> noStatement(List<Token> tokens) {
        boolean none = tokens.stream().allMatch(token -> token.is(";"));
        return none ? Optional.of(new Unparsable(1, 1, "no statement")) : Optional.empty();
    }

    private static Optional<ParseOutcome> brokenToken(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.OPEN) {
                return unparsable(token, "a " + token.text() + " begins here that does not end");
            }
            if (token.text().indexOf('\0') >= 0) {
                return unparsable(token, "a NUL character; expected text");
            }
        }
        return Optional.empty();
    }

    private static Optional<ParseOutcome> secondStatement(List<Token> tokens) {
        List<Token> second = tokens.stream().dropWhile(token -> !token.is(";")).toList();
        return second.stream().allMatch(token -> token.is(";"))
                ? Optional.empty()
                : unparsable(second.get(0), "more than one statement; expected one");
    }

    private static Optional<ParseOutcome> nesting(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.is("(") || token.is("[") || token.is("{") ? 1 : 0;
            depth -= token.is(")") || token.is("]") || token.is("}") ? 1 : 0;
            if (depth > MOST_NESTED) {
                return unparsable(token, "more than " + MOST_NESTED + " parentheses are open; expected fewer");
            }
        }
        return Optional.empty();
    }

    /** The parser looks ahead along a whole name at each of its parts. */
    private static Optional<ParseOutcome> longName(List<Token> tokens) {
        int dots = 0;
        for (int i = 1; i < tokens.size(); i++) {
            dots = tokens.get(i).is(".") || tokens.get(i - 1).is(".") ? dots + 1 : 0;
            if (dots > 2 * MOST_NESTED) {
                return unparsable(tokens.get(i), "a name of more than " + MOST_NESTED + " parts; expected fewer");
            }
        }
        return Optional.empty();
    }

    /** What anti joins are read as. */
    private static Optional<ParseOutcome> naturalSemi(List<Token> tokens) {
        for (int i = 2; i < tokens.size(); i++) {
            boolean natural = tokens.get(i - 1).is("NATURAL")
                    || (tokens.get(i - 1).is("LEFT") && tokens.get(i - 2).is("NATURAL"));
            if (natural && (tokens.get(i).is("SEMI") || tokens.get(i).is("ANTI"))) {
                return unparsable(tokens.get(i), "a natural " + tokens.get(i).text() + " join is not read");
            }
        }
        return Optional.empty();
    }

    private static Optional<ParseOutcome> unparsable(Token token, String reason) {
        return Optional.of(new Unparsable(token.line(), token.column(), reason));
    }
}
