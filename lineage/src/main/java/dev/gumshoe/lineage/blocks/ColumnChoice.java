package dev.gumshoe.lineage.blocks;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.TreeParts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.ArrayConstructor;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.Select;

/**
 * The columns of a star that an item of a SELECT takes: DuckDB's {@code COLUMNS('regex')}, on its own or within an expression
 * that is then one column for each, and the {@code * ILIKE 'pattern'} of DuckDB and Snowflake.
 *
 * @param star that they are taken from
 * @param names what their names match, groups included; nothing where only the warehouse can tell
 * @param not true where the others are taken
 * @param bare true where each is taken as it is
 */
public record ColumnChoice(AllColumns star, Optional<Pattern> names, boolean not, boolean bare) {
    private static final Pattern ANY = Pattern.compile("(?s).*");
    private static final int LONGEST = 200;

    /** What RE2, which DuckDB matches by, reads otherwise than Java, and what Java would take too long for. */
    private static final Pattern OTHERWISE =
            Pattern.compile("\\[:|\\(\\?P|\\(\\?[a-z]*U|\\\\[CQEzZ]|[*+}]\\)[*+{]", Pattern.DOTALL);

    private static final Pattern GROUP = Pattern.compile("\\\\(\\d)");

    public ColumnChoice {
        requireNonNull(star, "star is null");
        requireNonNull(names, "names is null");
    }

    /** The choice that an item's expression makes; empty where it is none. */
    public static Optional<ColumnChoice> of(Expression expression, Dialect dialect) {
        boolean patterns = dialect == Dialect.DUCKDB || dialect == Dialect.SNOWFLAKE;
        if (patterns
                && expression instanceof LikeExpression like
                && like.getLeftExpression() instanceof AllColumns star) {
            return Optional.of(new ColumnChoice(star, pattern(like), like.isNot(), true));
        }
        if (dialect != Dialect.DUCKDB) {
            return Optional.empty();
        }
        Expression inner = TreeSearch.bare(expression);
        return call(expression).map(call -> of(call, call == inner));
    }

    /** True of {@code COLUMNS(...)}. */
    public static boolean isCall(Object node) {
        return node instanceof Function function
                && "columns".equalsIgnoreCase(function.getName())
                && function.getParameters() != null
                && function.getParameters().size() == 1;
    }

    /** True where it can be told from the names which columns are taken. */
    public boolean isTold() {
        return names.isPresent();
    }

    /** True of a column that is taken, or may be. */
    public boolean takes(String column) {
        return names.map(pattern -> pattern.matcher(column).find() != not).orElse(true);
    }

    /** The name that an alias gives to a column, whose name stands in it as {@code \0}, and groups of it as {@code \1}. */
    public String named(String alias, String column) {
        Matcher match = names.orElse(ANY).matcher(column);
        return match.find()
                ? GROUP.matcher(alias)
                        .replaceAll(group -> Matcher.quoteReplacement(
                                group.group(1).equals("0") ? column : group(match, group.group(1))))
                : alias;
    }

    /** DuckDB takes an alias in single quotes as well. */
    public static String alias(String written) {
        boolean quoted = written.length() > 1 && written.startsWith("'") && written.endsWith("'");
        return quoted ? written.substring(1, written.length() - 1).replace("''", "'") : written;
    }

    private static String group(Matcher match, String number) {
        int group = Integer.parseInt(number);
        String text = group <= match.groupCount() ? match.group(group) : "";
        return text == null ? "" : text;
    }

    private static ColumnChoice of(Function call, boolean bare) {
        Expression argument = (Expression) call.getParameters().get(0);
        if (argument instanceof AllColumns star) {
            return new ColumnChoice(star, Optional.of(ANY), false, bare);
        }
        Optional<Pattern> names = argument instanceof StringValue regex
                ? regex(regex.getValue())
                : argument instanceof ArrayConstructor list ? listed(list) : Optional.empty();
        return new ColumnChoice(new AllColumns(), names, false, bare);
    }

    private static Optional<Pattern> listed(ArrayConstructor list) {
        List<String> names = list.getExpressions().stream()
                .filter(StringValue.class::isInstance)
                .map(name -> Pattern.quote(((StringValue) name).getValue()))
                .toList();
        return names.size() == list.getExpressions().size()
                ? Optional.of(Pattern.compile("^(?:" + String.join("|", names) + ")$", Pattern.CASE_INSENSITIVE))
                : Optional.empty();
    }

    private static Optional<Pattern> pattern(LikeExpression like) {
        if (like.getEscape() != null || !(like.getRightExpression() instanceof StringValue text)) {
            return Optional.empty();
        }
        String stated = text.getValue();
        return switch (like.getLikeKeyWord().name().toUpperCase(Locale.ROOT)) {
            case "LIKE" -> like(stated, 0);
            case "ILIKE" -> like(stated, Pattern.CASE_INSENSITIVE);
            case "SIMILAR_TO" -> regex("^(?:" + stated + ")$");
            default -> Optional.empty();
        };
    }

    private static Optional<Pattern> like(String pattern, int flags) {
        if (pattern.contains("\\")) {
            return Optional.empty();
        }
        String regex = pattern.chars()
                .mapToObj(c -> c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining("", "^", "$"));
        return Optional.of(Pattern.compile(regex, flags | Pattern.DOTALL));
    }

    private static Optional<Pattern> regex(String stated) {
        if (stated.length() > LONGEST || OTHERWISE.matcher(stated).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(stated));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Function> call(Object node) {
        if (isCall(node)) {
            return Optional.of((Function) node);
        }
        return node instanceof Select
                ? Optional.empty()
                : TreeParts.of(node).stream()
                        .flatMap(part -> call(part).stream())
                        .findFirst();
    }
}
