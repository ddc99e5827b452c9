package dev.gumshoe.lineage.expressions;

import dev.gumshoe.lineage.blocks.TreeSearch;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.schema.Column;

/** Whether a denominator can be 0 when its division is computed. */
final class ZeroGuard {
    private ZeroGuard() {}

    /** True where it cannot: it is a number, turns 0 into NULL, or is compared with a number by a CASE around it. */
    static boolean of(Expression denominator, Spot spot) {
        return isNever0(denominator) || isAsked(denominator, spot.asked());
    }

    private static boolean isNever0(Expression denominator) {
        Expression core = Trees.core(denominator);
        if (core instanceof Multiplication product) {
            return isNever0(product.getLeftExpression()) && isNever0(product.getRightExpression());
        }
        if (core instanceof Function function && Trees.name(function).equals("nullif")) {
            List<Expression> arguments = Trees.arguments(function);
            return arguments.size() == 2 && isNumber(arguments.get(1)) && !isNever0(arguments.get(1));
        }
        return isNumber(core) && number(core).signum() != 0;
    }

    private static boolean isNumber(Expression expression) {
        Expression core = Trees.core(expression);
        return core instanceof LongValue || core instanceof DoubleValue;
    }

    private static BigDecimal number(Expression expression) {
        Expression core = Trees.core(expression);
        return core instanceof LongValue whole
                ? new BigDecimal(whole.getBigIntegerValue())
                : new BigDecimal(core.toString());
    }

    /** True where conditions compare every column of the denominator with a number. */
    private static boolean isAsked(Expression denominator, List<Expression> conditions) {
        Set<String> asked = new HashSet<>();
        for (Expression condition : conditions) {
            for (ComparisonOperator comparison : TreeSearch.find(ComparisonOperator.class, condition)) {
                if (isNumber(comparison.getRightExpression()) || isNumber(comparison.getLeftExpression())) {
                    asked.addAll(columns(comparison));
                }
            }
            TreeSearch.find(InExpression.class, condition).forEach(in -> asked.addAll(columns(in.getLeftExpression())));
        }
        Set<String> needed = columns(denominator);
        return !needed.isEmpty() && asked.containsAll(needed);
    }

    private static Set<String> columns(Expression expression) {
        Set<String> names = new HashSet<>();
        for (Column column : TreeSearch.columns(expression)) {
            names.add(column.toString().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
