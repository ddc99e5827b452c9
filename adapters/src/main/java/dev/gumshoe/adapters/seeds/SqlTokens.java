package dev.gumshoe.adapters.seeds;

import dev.gumshoe.adapters.seeds.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits Postgres's SQL into tokens. What it does not know is a symbol of one character, so nothing is lost. */
final class SqlTokens {
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern LINE_COMMENT = Pattern.compile("--[^\\n]*");
    private static final Pattern DOLLAR = Pattern.compile("\\$([A-Za-z_][A-Za-z_0-9]*)?\\$");
    private static final Pattern ESCAPE_STRING =
            Pattern.compile("[eE]'[^'\\\\]*+(?:(?:''|\\\\.)[^'\\\\]*+)*+'?", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("'[^']*+(?:''[^']*+)*+'?");
    private static final Pattern QUOTED_NAME = Pattern.compile("\"[^\"]*+(?:\"\"[^\"]*+)*+\"?");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern SYMBOL = Pattern.compile("::|\\|\\||[<>=!~@#%^&|*/+?-]+|.", Pattern.DOTALL);

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int position;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> of(String sql) {
        SqlTokens scan = new SqlTokens(sql);
        while (scan.position < sql.length()) {
            scan.next();
        }
        return scan.tokens;
    }

    private void next() {
        boolean found = blockComment()
                || dollarString()
                || take(BLANK, Kind.BLANK)
                || take(LINE_COMMENT, Kind.COMMENT)
                || take(ESCAPE_STRING, Kind.STRING)
                || take(STRING, Kind.STRING)
                || take(QUOTED_NAME, Kind.QUOTED_NAME)
                || take(NUMBER, Kind.NUMBER)
                || take(WORD, Kind.WORD)
                || symbol();
        if (!found) {
            throw new IllegalStateException("no token at position " + position);
        }
    }

    /** Block comments nest in Postgres. */
    private boolean blockComment() {
        if (!sql.startsWith("/*", position)) {
            return false;
        }
        int depth = 0;
        int i = position;
        do {
            if (sql.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i += 2;
            } else {
                i++;
            }
        } while (depth > 0 && i < sql.length());
        return add(Kind.COMMENT, Math.min(i, sql.length()));
    }

    private boolean dollarString() {
        Matcher opening = at(DOLLAR);
        if (!opening.lookingAt()) {
            return false;
        }
        int closing = sql.indexOf(opening.group(), opening.end());
        return add(
                Kind.STRING,
                closing < 0 ? sql.length() : closing + opening.group().length());
    }

    /** Operators run together, but a comment may follow one at once. */
    private boolean symbol() {
        Matcher symbol = at(SYMBOL);
        if (!symbol.lookingAt()) {
            return false;
        }
        int end = symbol.end();
        for (String comment : List.of("--", "/*")) {
            int begin = sql.indexOf(comment, position + 1);
            end = begin > 0 && begin < end ? begin : end;
        }
        return add(Kind.SYMBOL, end);
    }

    private boolean take(Pattern pattern, Kind kind) {
        Matcher matcher = at(pattern);
        return matcher.lookingAt() && add(kind, matcher.end());
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(sql).region(position, sql.length());
    }

    private boolean add(Kind kind, int end) {
        tokens.add(new SqlToken(kind, sql.substring(position, end)));
        position = end;
        return true;
    }
}
