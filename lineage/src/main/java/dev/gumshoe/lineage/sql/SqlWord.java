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
    public static List<String> statements(String script, Dialect dialect) {
        List<String> statements = new ArrayList<>();
        int start = 0;
        for (SqlWord word : of(script, dialect)) {
            if (word.text.equals(";")) {
                add(script.substring(start, word.start), dialect, statements);
                start = word.end;
            }
        }
        add(script.substring(start), dialect, statements);
        return statements;
    }

    private static void add(String statement, Dialect dialect, List<String> statements) {
        if (!of(statement, dialect).isEmpty()) {
            statements.add(statement);
        }
    }

    private static SqlWord of(Token token) {
        boolean plain = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL;
        String upper = plain ? token.text().toUpperCase(Locale.ROOT) : token.text();
        return new SqlWord(token.text(), upper, token.start(), token.end());
    }
}
