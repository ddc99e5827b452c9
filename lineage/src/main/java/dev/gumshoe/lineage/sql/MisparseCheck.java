package dev.gumshoe.lineage.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.JsonExpression;
import net.sf.jsqlparser.statement.Statement;

/**
 * Finds where a tree says something else than the text that it was parsed from: the tree, printed, must give the words and
 * symbols of the text in their order, and must not take for a name what changes the meaning of a clause.
 */
final class MisparseCheck {
    /** Trees are walked and printed by recursion, on threads whose stacks may be small. */
    private static final int MOST_LEVELS = 1_000;

    private static final Set<String> NOT_ALIASES = Set.of(
            "POSITIONAL",
            "ANTI",
            "SEMI",
            "ASOF",
            "GLOBAL",
            "LEFT",
            "RIGHT",
            "FULL",
            "INNER",
            "OUTER",
            "CROSS",
            "NATURAL",
            "LATERAL",
            "QUALIFY",
            "WINDOW",
            "PIVOT",
            "UNPIVOT",
            "SAMPLE",
            "TABLESAMPLE",
            "MATCH_RECOGNIZE",
            "MATCH_CONDITION",
            "RENAME",
            "EXCLUDE",
            "USING",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "MINUS",
            "DISTRIBUTE",
            "CLUSTER",
            "SORT");

    private final Dialect dialect;

    MisparseCheck(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * What the tree reads otherwise than the text has it.
     *
     * @param written the tokens that the text was set from
     * @param text asked for where something is otherwise
     */
    Optional<Difference> difference(List<Token> written, Supplier<String> text, Statement tree) {
        TreeSurvey survey = TreeSurvey.of(tree);
        if (survey.depth() > MOST_LEVELS) {
            return Optional.of(new Difference(0, "the statement is nested too deeply"));
        }
        String printed = tree.toString();
        if (!PrintedWords.are(written, printed)) {
            OptionalInt place = firstDifference(
                    tokens(text.get()), tokens(printed), text.get().length());
            if (place.isPresent()) {
                return Optional.of(new Difference(place.getAsInt(), ""));
            }
        }
        return wrongPart(survey).map(word -> new Difference(placeOf(word, tokens(text.get())), ""));
    }

    /**
     * A difference between text and tree.
     *
     * @param offset the character of the text from which on it shows
     * @param reason empty where there is no more to say than that it is there
     */
    record Difference(int offset, String reason) {}

    private static OptionalInt firstDifference(List<Token> written, List<Token> read, int end) {
        for (int i = 0; i < written.size(); i++) {
            if (i >= read.size() || !same(written.get(i), read.get(i))) {
                return OptionalInt.of(written.get(i).start());
            }
        }
        return read.size() > written.size() ? OptionalInt.of(end) : OptionalInt.empty();
    }

    private List<Token> tokens(String sql) {
        return Lexer.tokens(sql, dialect).stream()
                .filter(token -> !token.is(";"))
                .toList();
    }

    private static boolean same(Token written, Token read) {
        return written.kind() == read.kind()
                && switch (written.kind()) {
                    case WORD -> written.upper().equals(read.upper());
                    case STRING -> unprefixed(written.text()).equals(unprefixed(read.text()));
                    default -> written.text().equals(read.text());
                };
    }

    private static String unprefixed(String string) {
        int quote = string.indexOf('\'');
        return quote < 0 ? string : string.substring(0, quote).toUpperCase(Locale.ROOT) + string.substring(quote);
    }

    private Optional<String> wrongPart(TreeSurvey survey) {
        boolean path = !dialect.colonPaths() && survey.paths().stream().anyMatch(MisparseCheck::isColonPath);
        return path ? Optional.of(":") : wrongAlias(survey.aliases());
    }

    private static boolean isColonPath(JsonExpression json) {
        return json.getIdentList().stream().anyMatch(step -> step.getValue().equals(":"));
    }

    private static Optional<String> wrongAlias(List<Alias> aliases) {
        return aliases.stream()
                .filter(alias -> !alias.isUseAs())
                .map(alias -> String.valueOf(alias.getName()).toUpperCase(Locale.ROOT))
                .filter(NOT_ALIASES::contains)
                .findFirst();
    }

    private static int placeOf(String word, List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.is(word))
                .mapToInt(Token::start)
                .findFirst()
                .orElse(0);
    }
}
