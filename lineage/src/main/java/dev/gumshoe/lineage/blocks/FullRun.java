package dev.gumshoe.lineage.blocks;

import dev.gumshoe.engine.fact.UniqueId;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;

/**
 * Makes the SQL of an increment that of a full run: conditions such as {@code updated_at > (select max(updated_at) from
 * itself)}, which let only new rows pass, are taken off. The relation of an incremental model holds what all runs yielded, and
 * that is what its SQL must account for.
 */
final class FullRun {
    private final UniqueId model;
    private final SourceReader sources;

    FullRun(UniqueId model, SourceReader sources) {
        this.model = model;
        this.sources = sources;
    }

    /** Changes the statement. */
    void apply(Select statement) {
        for (PlainSelect select : Everything.of(PlainSelect.class, statement)) {
            if (select.getWhere() != null && readsItself(select.getWhere())) {
                select.setWhere(without(TreeSearch.conjuncts(select.getWhere())));
            }
        }
    }

    private @org.jspecify.annotations.Nullable Expression without(List<Expression> conjuncts) {
        List<Expression> kept = new ArrayList<>();
        for (Expression conjunct : conjuncts) {
            if (!readsItself(conjunct)) {
                kept.add(new ParenthesedExpressionList<>(conjunct));
            }
        }
        return kept.stream().reduce(AndExpression::new).orElse(null);
    }

    private boolean readsItself(Expression condition) {
        return TreeSearch.subqueries(condition).stream()
                .flatMap(subquery -> Everything.of(Table.class, subquery).stream())
                .anyMatch(this::isItself);
    }

    private boolean isItself(Table table) {
        return table.getSchemaName() != null
                && sources.target(table, WithScope.NONE) instanceof Target.ToRelation relation
                && relation.node().filter(model::equals).isPresent();
    }
}
