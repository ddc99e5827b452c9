package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.lineage.blocks.Aggregates;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.ColumnResolver;
import dev.gumshoe.lineage.columns.DateParts;
import dev.gumshoe.lineage.columns.Derivation;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.columns.TypeFamilies;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LambdaExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.Select;

/** The words of a block's expressions as they compute over the rows before grouping: aliases of the same SELECT are replaced. */
final class Texts {
    private final ColumnResolver columns;
    private final SelectBlock block;
    private final Scope scope;
    private final IdentityHashMap<Object, Kind> kinds = new IdentityHashMap<>();
    private final Map<String, Optional<Scope.Resolved>> resolved = new java.util.HashMap<>();
    private final Set<String> aliasesUnderWay = new HashSet<>();

    Texts(ColumnResolver columns, SelectBlock block) {
        this.columns = columns;
        this.block = block;
        this.scope = columns.scope(block);
    }

    /** What has to be done for an expression to compute; in the order in which one outweighs another. */
    private enum Kind {
        /** It computes as written. */
        PLAIN,
        /** It names aliases of the same SELECT. */
        ALIASED,
        /** It has aggregates, windows, subqueries, or names that are not to be told. */
        NEVER
    }

    SelectBlock block() {
        return block;
    }

    /** The expression as SQL; empty where it does not compute for each row on its own. */
    Optional<String> of(Object expression) {
        return kind(expression) == Kind.NEVER ? Optional.empty() : Optional.of(printed(expression));
    }

    /** The call of an aggregate or window function as SQL; empty where its parts do not compute. */
    Optional<String> ofCall(Object call) {
        return Trees.parts(call).stream().anyMatch(part -> kind(part) == Kind.NEVER)
                ? Optional.empty()
                : Optional.of(printed(call));
    }

    boolean computes(Object expression) {
        return kind(expression) != Kind.NEVER;
    }

    TypeFamily type(Expression expression) {
        return TypeFamilies.of(
                expression,
                column -> resolve(column).map(found -> found.column().family()).orElse(TypeFamily.UNKNOWN));
    }

    /** The column that is meant; empty where that is not certain, and of aliases of the same SELECT. */
    Optional<Scope.Resolved> resolve(Column column) {
        String name = column.toString();
        Optional<Scope.Resolved> known = resolved.get(name);
        if (known == null) {
            known = kind(column) == Kind.PLAIN ? scope.resolve(column) : Optional.empty();
            resolved.put(name, known);
        }
        return known;
    }

    /** The expression that an alias of the same SELECT stands for; empty where the name is no such alias. */
    Optional<Expression> alias(Column column) {
        boolean bare = column.getTableName() == null || column.getTableName().isEmpty();
        return bare
                ? columns.of(block)
                        .find(block.wording().name(column.getColumnName()))
                        .filter(found -> found.derivation() instanceof Derivation.Computed)
                        .map(found -> ((Derivation.Computed) found.derivation()).expression())
                : Optional.empty();
    }

    private Kind kind(Object node) {
        Kind known = kinds.get(node);
        if (known == null) {
            known = node instanceof Column column ? kindOf(column) : kindOf(node);
            kinds.put(node, known);
        }
        return known;
    }

    private Kind kindOf(Object node) {
        if (node instanceof Select
                || node instanceof LambdaExpression
                || node instanceof AllColumns
                || node instanceof AnalyticExpression
                || Aggregates.isAggregate(node)) {
            return Kind.NEVER;
        }
        Kind worst = Kind.PLAIN;
        for (Object part : Trees.parts(node)) {
            Kind kind = kind(part);
            worst = kind.compareTo(worst) > 0 ? kind : worst;
        }
        return worst;
    }

    private Kind kindOf(Column column) {
        Optional<Scope.Resolved> found = scope.resolve(column);
        boolean certain = found.filter(one ->
                        columns.of(one.source()).find(one.column().name()).isPresent())
                .isPresent();
        if (certain) {
            return Kind.PLAIN;
        }
        Optional<Expression> alias = alias(column).filter(expression -> !isSame(expression, column));
        boolean open = scope.items().stream().anyMatch(item -> !item.columns().complete());
        if (alias.isPresent()) {
            return open ? Kind.NEVER : kindOfAlias(column.toString(), alias.get());
        }
        boolean named = found.isPresent() || (open && isBare(column)) || isDatePart(column);
        return named ? Kind.PLAIN : Kind.NEVER;
    }

    /** True where an alias only repeats the column: {@code select a from t where a > 1}. */
    private static boolean isSame(Expression expression, Column column) {
        return expression == column
                || (expression instanceof Column && expression.toString().equals(column.toString()));
    }

    private static boolean isBare(Column column) {
        return column.getTableName() == null || column.getTableName().isEmpty();
    }

    private boolean isDatePart(Column column) {
        return isBare(column)
                && DateParts.of(block.wording().name(column.getColumnName())).isPresent();
    }

    private Kind kindOfAlias(String name, Expression expression) {
        if (!aliasesUnderWay.add(name)) {
            return Kind.NEVER;
        }
        Kind kind = kind(expression);
        aliasesUnderWay.remove(name);
        return kind == Kind.NEVER ? Kind.NEVER : Kind.ALIASED;
    }

    private String printed(Object node) {
        if (node instanceof Column column && kind(column) == Kind.ALIASED) {
            return printed(alias(column).orElseThrow());
        }
        List<Column> aliases = Trees.parts(node).stream().allMatch(part -> kind(part) == Kind.PLAIN)
                ? List.of()
                : TreeSearch.columns(node).stream()
                        .filter(column -> kind(column) == Kind.ALIASED)
                        .toList();
        return aliases.isEmpty() ? block.text(node) : AliasText.of(block, node, aliases, this::enclosed);
    }

    private String enclosed(Column alias) {
        return "(" + printed(alias) + ")";
    }
}
