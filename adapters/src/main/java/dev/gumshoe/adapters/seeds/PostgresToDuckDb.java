package dev.gumshoe.adapters.seeds;

import dev.gumshoe.adapters.seeds.SqlToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rewrites Postgres's SQL where DuckDB would refuse it or, worse, answer differently. Strings, comments, quoted names and line
 * numbers stay as they are.
 *
 * <ul>
 *   <li>Whole numbers divide to whole numbers in Postgres: {@code /} becomes {@code //}.
 *   <li>NULL is the greatest value in Postgres: {@code desc} becomes {@code desc nulls first}.
 *   <li>Types that mean something else: {@code float} has eight bytes in Postgres, {@code numeric} any number of digits.
 *   <li>The JSON operators that take a path: {@code #>> '{a,b}'} becomes {@code ->> '$."a"."b"'}.
 *   <li>{@code to_char(d, 'YYYY-MM')} becomes {@code strftime(d, '%Y-%m')}, where the format has a counterpart.
 * </ul>
 *
 * <p>Other functions that DuckDB lacks are not rewritten but defined, see {@link PostgresMacros}.
 */
public final class PostgresToDuckDb {
    private static final String ANY_NUMERIC = "decimal(38, 9)";
    private static final Map<String, String> TYPES =
            Map.of("float", "double", "numeric", ANY_NUMERIC, "decimal", ANY_NUMERIC, "jsonb", "json", "name", "text");
    private static final Set<String> SIZED = Set.of("numeric", "decimal");
    private static final Map<String, String> JSON_PATH = Map.of("#>", "->", "#>>", "->>");

    private final List<SqlToken> tokens;
    /** For each open parenthesis, where it is. */
    private final Deque<Integer> open = new ArrayDeque<>();
    /** What replaces a token, by its place. */
    private final Map<Integer, String> replacements = new HashMap<>();

    private PostgresToDuckDb(String sql) {
        this.tokens = SqlTokens.of(sql);
    }

    /** The same statement for DuckDB. */
    public static String rewrite(String sql) {
        return new PostgresToDuckDb(sql).rewritten();
    }

    /** The same type for DuckDB: {@code numeric} without a size, for one, would keep three decimals only. */
    static String type(String type) {
        return rewrite("x::" + type).substring("x::".length());
    }

    private String rewritten() {
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i).kind()) {
                case SYMBOL -> symbol(i);
                case WORD -> word(i);
                case BLANK, COMMENT, STRING, QUOTED_NAME, NUMBER -> {}
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            text.append(replacements.getOrDefault(i, tokens.get(i).text()));
        }
        return text.toString();
    }

    private void symbol(int i) {
        String symbol = tokens.get(i).text();
        if (symbol.equals("(")) {
            open.push(i);
        } else if (symbol.equals(")")) {
            close(i);
        } else if (symbol.equals("/")) {
            replacements.put(i, "//");
        } else if (JSON_PATH.containsKey(symbol)) {
            jsonPath(i, symbol);
        }
    }

    private void word(int i) {
        SqlToken token = tokens.get(i);
        if (isType(i)) {
            String name = token.text().toLowerCase(Locale.ROOT);
            boolean sized = SIZED.contains(name) && at(neighbour(i, 1)).isSymbol("(");
            replacements.put(i, sized ? token.text() : TYPES.getOrDefault(name, token.text()));
        } else if (token.isWord("desc") && isDirection(i)) {
            replacements.put(i, token.text() + " nulls first");
        }
    }

    private void close(int i) {
        if (open.isEmpty()) {
            return;
        }
        int function = neighbour(open.pop(), -1);
        int format = neighbour(i, -1);
        if (at(function).isWord("to_char") && at(neighbour(format, -1)).isSymbol(",")) {
            plainString(format).flatMap(DateFormat::of).ifPresent(text -> {
                replacements.put(function, "strftime");
                replacements.put(format, "'" + text + "'");
            });
        }
    }

    private void jsonPath(int i, String operator) {
        int path = neighbour(i, 1);
        Optional<String> steps = plainString(path).filter(p -> p.startsWith("{") && p.endsWith("}"));
        steps.ifPresent(p -> {
            replacements.put(i, JSON_PATH.get(operator));
            replacements.put(path, jsonPath(p.substring(1, p.length() - 1)));
        });
    }

    private static String jsonPath(String steps) {
        StringBuilder path = new StringBuilder("'$");
        for (String step : steps.split(",", -1)) {
            String key = step.strip().replace("\"", "");
            path.append(key.matches("\\d+") ? "[" + key + "]" : ".\"" + key + '"');
        }
        return path.append('\'').toString();
    }

    private boolean isDirection(int i) {
        SqlToken before = at(neighbour(i, -1));
        return !before.isWord("as")
                && !before.isSymbol(".")
                && !at(neighbour(i, 1)).isWord("nulls");
    }

    private boolean isType(int i) {
        int before = neighbour(i, -1);
        return at(before).isSymbol("::") || (at(before).isWord("as") && isInCast());
    }

    private boolean isInCast() {
        return !open.isEmpty() && at(neighbour(open.peek(), -1)).isWord("cast");
    }

    /** What is between the quotes of a string without escapes. */
    private Optional<String> plainString(int i) {
        String text = at(i).text();
        boolean plain = at(i).kind() == Kind.STRING && text.startsWith("'");
        return plain ? Optional.of(text.substring(1, text.length() - 1)) : Optional.empty();
    }

    private SqlToken at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : new SqlToken(Kind.BLANK, "");
    }

    /** Where the next piece of code in a direction is; outside of the tokens where there is none. */
    private int neighbour(int from, int step) {
        int i = from + step;
        while (i >= 0 && i < tokens.size() && !tokens.get(i).isCode()) {
            i += step;
        }
        return i;
    }
}
