package dev.gumshoe.adapters.seeds;

import dev.gumshoe.adapters.seeds.SqlToken.Kind;
import dev.gumshoe.engine.fact.RelationName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The SQL of an incremental model that was compiled for a later run, where the first run is meant. Its relation starts without rows,
 * so that {@code date_day >= (select max(date_day) from itself)} would let no row pass; the bound becomes the least value there is.
 */
final class FirstIncrement {
    private static final Set<String> LOWER_BOUND = Set.of(">", ">=");
    private static final Map<String, String> LEAST = Map.of(
            "smallint", "-32768",
            "integer", "-2147483648",
            "bigint", "-9223372036854775808",
            "numeric", "-9999999999999999999",
            "text", "''",
            "character varying", "''");

    private final BuildStep step;
    private final List<SqlToken> tokens;
    private final List<SqlToken> code;
    private final Map<String, String> types = new HashMap<>();

    FirstIncrement(BuildStep step) {
        this.step = step;
        this.tokens = SqlTokens.of(step.sql());
        this.code = tokens.stream().filter(SqlToken::isCode).toList();
        step.columnTypes().forEach((column, type) -> types.put(folded(column), folded(type)));
    }

    boolean readsItself() {
        for (int i = 0; i < code.size(); i++) {
            if (namesItself(code, i)) {
                return true;
            }
        }
        return false;
    }

    /** The SQL with each lower bound that comes from the relation itself replaced where the relation has no rows. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        int i = 0;
        while (i < tokens.size()) {
            int end = tokens.get(i).isSymbol("(") && followsLowerBound(i) ? closing(i) : i;
            List<SqlToken> group = tokens.subList(i, end + 1);
            sql.append(end > i && isBoundFromItself(group) ? bounded(group) : text(group));
            i = end + 1;
        }
        return sql.toString();
    }

    private boolean followsLowerBound(int i) {
        int before = i - 1;
        while (before >= 0 && !tokens.get(before).isCode()) {
            before--;
        }
        return before >= 0 && LOWER_BOUND.contains(tokens.get(before).text());
    }

    private int closing(int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return opening;
    }

    private boolean isBoundFromItself(List<SqlToken> group) {
        List<SqlToken> words = group.stream().filter(SqlToken::isCode).toList();
        boolean itself = false;
        for (int i = 0; i < words.size(); i++) {
            itself |= words.get(i).isWord("from") && namesItself(words, i + 1);
        }
        return itself && words.get(1).isWord("select");
    }

    private String bounded(List<SqlToken> group) {
        return "coalesce(" + text(group) + ", " + least(group) + ")";
    }

    /** By the type of the column whose greatest or least value is asked for; dates, timestamps and floats have an infinity. */
    private String least(List<SqlToken> group) {
        String type = "";
        for (SqlToken token : group) {
            String name = name(token);
            type = type.isEmpty() ? types.getOrDefault(name, "") : type;
        }
        int size = type.indexOf('(');
        return LEAST.getOrDefault(size < 0 ? type : type.substring(0, size), "'-infinity'");
    }

    private boolean namesItself(List<SqlToken> words, int i) {
        List<String> name = new ArrayList<>();
        RelationName relation = step.relation();
        for (String part : List.of(relation.database(), relation.schema(), relation.identifier())) {
            if (!part.isEmpty()) {
                name.add(folded(part));
            }
        }
        return matches(words, i, name) || matches(words, i, name.subList(Math.max(0, name.size() - 2), name.size()));
    }

    private static boolean matches(List<SqlToken> words, int from, List<String> name) {
        for (int part = 0; part < name.size(); part++) {
            int at = from + 2 * part;
            boolean dotted =
                    part == 0 || (at <= words.size() && words.get(at - 1).isSymbol("."));
            if (at >= words.size() || !dotted || !name(words.get(at)).equals(name.get(part))) {
                return false;
            }
        }
        return name.size() > 1;
    }

    private static String name(SqlToken token) {
        String text = folded(token.text());
        return token.kind() == Kind.QUOTED_NAME ? text.substring(1, text.length() - 1) : text;
    }

    private static String text(List<SqlToken> group) {
        StringBuilder text = new StringBuilder();
        group.forEach(token -> text.append(token.text()));
        return text.toString();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
