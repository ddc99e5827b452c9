package dev.gumshoe.lineage.blocks;

import dev.gumshoe.lineage.sql.TreeParts;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Select;

/** Finds things in expressions. */
public final class TreeSearch {
    private TreeSearch() {}

    /** The columns that the expression names, those in its subqueries left out. */
    public static List<Column> columns(Object expression) {
        return find(Column.class, expression);
    }

    /** The subqueries of the expression, those in subqueries left out. */
    public static List<Select> subqueries(Object expression) {
        return find(Select.class, expression);
    }

    /** The nodes of a kind, in the order of the text as far as the tree knows it; nothing inside them or in subqueries. */
    public static <T> List<T> find(Class<T> kind, Object node) {
        List<T> found = new ArrayList<>();
        collect(kind, node, found);
        return found;
    }

    /** The expressions that must all be true, parentheses taken off. */
    public static List<Expression> conjuncts(Expression condition) {
        List<Expression> conjuncts = new ArrayList<>();
        split(condition, conjuncts);
        return conjuncts;
    }

    /** The expression without the parentheses around it. */
    public static Expression bare(Expression expression) {
        Expression inner = expression;
        while (inner instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            inner = list.get(0);
        }
        return inner;
    }

    private static <T> void collect(Class<T> kind, Object node, List<T> found) {
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
            return;
        }
        if (node instanceof Select || node instanceof Column) {
            return;
        }
        for (Object part : TreeParts.of(node)) {
            collect(kind, part, found);
        }
    }

    private static void split(Expression condition, List<Expression> conjuncts) {
        Expression bare = bare(condition);
        if (bare instanceof AndExpression and) {
            split(and.getLeftExpression(), conjuncts);
            split(and.getRightExpression(), conjuncts);
        } else {
            conjuncts.add(bare);
        }
    }
}
