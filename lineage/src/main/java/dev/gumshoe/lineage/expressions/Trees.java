package dev.gumshoe.lineage.expressions;

import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.sql.TreeParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.HexValue;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Select;

/** Shapes of expressions. */
final class Trees {
    private Trees() {}

    /** The direct parts, the common kinds without reflection. */
    static List<?> parts(Object node) {
        if (node instanceof BinaryExpression binary) {
            return List.of(binary.getLeftExpression(), binary.getRightExpression());
        }
        if (node instanceof CastExpression cast && cast.getLeftExpression() != null) {
            return List.of(cast.getLeftExpression());
        }
        return node instanceof Column || isBareLiteral(node) ? List.of() : TreeParts.of(node);
    }

    /** True of a literal, with a sign or a cast around it as well. */
    static boolean isLiteral(Expression expression) {
        Expression bare = TreeSearch.bare(expression);
        if (bare instanceof SignedExpression signed) {
            return isLiteral(signed.getExpression());
        }
        if (bare instanceof CastExpression cast) {
            return isLiteral(cast.getLeftExpression());
        }
        return isBareLiteral(bare) || bare instanceof DateTimeLiteralExpression;
    }

    private static boolean isBareLiteral(Object node) {
        return node instanceof StringValue
                || node instanceof LongValue
                || node instanceof DoubleValue
                || node instanceof NullValue
                || node instanceof BooleanValue
                || node instanceof HexValue;
    }

    /** True where the expression names a column, those in its subqueries left out. */
    static boolean namesColumn(Object node) {
        if (node instanceof Column) {
            return true;
        }
        return !(node instanceof Select) && parts(node).stream().anyMatch(Trees::namesColumn);
    }

    /** True of what adds no value of its own to a chain: a literal, an interval of literals. */
    static boolean isConstant(Expression expression) {
        Expression bare = TreeSearch.bare(expression);
        return isLiteral(bare) || (bare instanceof IntervalExpression && !namesColumn(bare));
    }

    /** The function's name in lower case; empty where it has none. */
    static String name(Function function) {
        return function.getName() == null ? "" : function.getName().toLowerCase(Locale.ROOT);
    }

    /** The function's arguments in order. */
    static List<Expression> arguments(Function function) {
        List<Expression> arguments = new ArrayList<>();
        if (function.getParameters() != null) {
            function.getParameters().forEach(argument -> arguments.add((Expression) argument));
        }
        return arguments;
    }

    /** The expression without parentheses and casts around it. */
    static Expression core(Expression expression) {
        Expression core = TreeSearch.bare(expression);
        while (core instanceof CastExpression cast && cast.getLeftExpression() != null) {
            core = TreeSearch.bare(cast.getLeftExpression());
        }
        return core;
    }
}
