package dev.gumshoe.lineage.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, name, string, number or symbol of a statement, for those who read only its head.
 *
 * @param upper the text in upper case; as it is where it is a name in quotes or a string
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record SqlWord(String text, String upper, int start, int end) {

    /** The words of a text; comments and white space lie between them. */
    public static List<SqlWord> of(String sql, Dialect dialect) {
        return Lexer.tokens(sql, dialect).stream().map(SqlWord::of).toList();
    }

    /** The statements of a script, split at semicolons. */
    public static List<Statement> statements(String script, Dialect dialect) {
        List<SqlWord> words = of(script, dialect);
        List<Statement> statements = new ArrayList<>();
        int first = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i == words.size() || words.get(i).text.equals(";")) {
                if (i > first) {
                    statements.add(statement(script, words, first, i, dialect));
                }
                first = i + 1;
            }
        }
        return statements;
    }

    private static Statement statement(String script, List<SqlWord> words, int first, int end, Dialect dialect) {
        int stop = end < words.size() ? words.get(end).start : script.length();
        if (first == 0) {
            return new Statement(script.substring(0, stop), words.subList(0, end));
        }
        String text = script.substring(words.get(first - 1).end, stop);
        return new Statement(text, of(text, dialect));
    }

    /** A statement and its words. */
    public record Statement(String text, List<SqlWord> words) {
        public Statement {
            words = List.copyOf(words);
        }
    }

    private static SqlWord of(Token token) {
        boolean plain = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL;
        String upper = plain ? token.text().toUpperCase(Locale.ROOT) : token.text();
        return new SqlWord(token.text(), upper, token.start(), token.end());
    }
}
