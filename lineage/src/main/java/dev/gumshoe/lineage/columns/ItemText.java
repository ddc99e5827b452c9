package dev.gumshoe.lineage.columns;

import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.TreeSearch;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;

/** The expressions of a SELECT behind its output columns. */
public final class ItemText {
    private static final int DEEPEST_ALIAS = 8;

    private final ColumnResolver columns;
    private final SelectBlock block;

    public ItemText(ColumnResolver columns, SelectBlock block) {
        this.columns = columns;
        this.block = block;
    }

    /** The expression over the FROM clause that an output column is; empty where there is none, or none that is sure. */
    public Optional<String> of(String name) {
        OutputColumns own = columns.of(block);
        Optional<OutputColumn> column = own.find(name);
        if (column.isPresent()) {
            return of(column.get().derivation());
        }
        return own.complete() || !hasPlainStarOnly() ? Optional.empty() : starred(name);
    }

    /** The expression with every column written with its relation, and aliases of the same SELECT replaced. */
    public Optional<String> resolved(String expression) {
        return resolved(expression, 0);
    }

    private Optional<String> resolved(String expression, int depth) {
        return Formula.of(expression, block.wording().dialect())
                .flatMap(formula -> formula.with(column -> resolved(formula, column, depth)));
    }

    private Optional<String> resolved(Formula formula, Column column, int depth) {
        Optional<Scope.Resolved> found = columns.scope(block).resolve(column);
        if (found.isPresent()) {
            return found.map(Scope.Resolved::qualified);
        }
        boolean bare = column.getTableName() == null || column.getTableName().isEmpty();
        if (!bare || depth > DEEPEST_ALIAS) {
            return Optional.empty();
        }
        Optional<String> alias = of(formula.wording().name(column.getColumnName()));
        return alias.isPresent()
                ? alias.flatMap(text -> resolved(text, depth + 1))
                : DateParts.of(formula.wording().text(column));
    }

    private Optional<String> of(Derivation derivation) {
        if (derivation instanceof Derivation.Computed computed) {
            return TreeSearch.subqueries(computed.expression()).isEmpty()
                    ? Optional.of(block.text(computed.expression()))
                    : Optional.empty();
        }
        if (derivation instanceof Derivation.Passed passed) {
            return Optional.of(qualified(passed));
        }
        return derivation instanceof Derivation.Merged merged
                ? Optional.of(merged.parts().stream()
                        .map(ItemText::qualified)
                        .collect(Collectors.joining(", ", "coalesce(", ")")))
                : Optional.empty();
    }

    private static String qualified(Derivation.Passed passed) {
        String qualifier = passed.source().qualifier();
        return qualifier.isEmpty() ? passed.column() : qualifier + "." + passed.column();
    }

    private Optional<String> starred(String name) {
        String spelled =
                name.matches("[A-Za-z_]\\w*") ? name : block.wording().dialect().quoted(name);
        return Formula.of(spelled, block.wording().dialect())
                .flatMap(formula -> formula.columns().stream().findFirst())
                .flatMap(columns.scope(block)::resolve)
                .map(Scope.Resolved::qualified);
    }

    private boolean hasPlainStarOnly() {
        return block.items().stream()
                                .filter(item -> item.getExpression() instanceof AllColumns)
                                .count()
                        == 1
                && block.items().stream()
                        .allMatch(item -> !(item.getExpression() instanceof AllColumns star)
                                || (star.getExceptColumns() == null && star.getReplaceExpressions() == null));
    }
}
