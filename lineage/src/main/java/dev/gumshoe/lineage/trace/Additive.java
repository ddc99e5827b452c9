package dev.gumshoe.lineage.trace;

import dev.gumshoe.lineage.blocks.Aggregates;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.blocks.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.statement.select.AllColumns;

/**
 * Finds what is summed up in an expression over groups: an expression over rows whose sum over all rows is the sum of the
 * first over all groups. There is none of averages, extremes, distinct counts and rounded values.
 */
final class Additive {
    private final Wording wording;

    Additive(Wording wording) {
        this.wording = wording;
    }

    Optional<String> rows(Expression expression) {
        Expression bare = TreeSearch.bare(expression);
        if (isNothing(bare)) {
            return Optional.of(wording.text(bare));
        }
        if (bare instanceof Function function) {
            return called(function);
        }
        if (bare instanceof AnalyticExpression analytic) {
            return filtered(analytic);
        }
        if (bare instanceof SignedExpression signed) {
            return rows(signed.getExpression()).map(text -> signed.getSign() + "(" + text + ")");
        }
        if (bare instanceof CastExpression cast) {
            return keepsValue(cast) ? rows(cast.getLeftExpression()) : Optional.empty();
        }
        return bare instanceof CaseExpression choice ? chosen(choice) : computed(bare);
    }

    private Optional<String> computed(Expression bare) {
        if (bare instanceof Addition sum) {
            return both(sum.getLeftExpression(), " + ", sum.getRightExpression());
        }
        if (bare instanceof Subtraction difference) {
            return both(difference.getLeftExpression(), " - ", difference.getRightExpression());
        }
        if (bare instanceof Multiplication product) {
            boolean leftAggregates = Aggregates.in(product.getLeftExpression());
            return leftAggregates
                    ? scaled(product.getLeftExpression(), " * ", product.getRightExpression())
                    : scaled(product.getRightExpression(), " * ", product.getLeftExpression());
        }
        return bare instanceof Division ratio
                ? scaled(ratio.getLeftExpression(), " / ", ratio.getRightExpression())
                : Optional.empty();
    }

    private Optional<String> both(Expression left, String operator, Expression right) {
        return rows(left)
                .flatMap(one ->
                        rows(right).map(other -> "coalesce(" + one + ", 0)" + operator + "coalesce(" + other + ", 0)"));
    }

    private Optional<String> scaled(Expression rows, String operator, Expression factor) {
        return Aggregates.in(factor)
                ? Optional.empty()
                : rows(rows).map(text -> "(" + text + ")" + operator + "(" + wording.text(factor) + ")");
    }

    private Optional<String> called(Function function) {
        List<?> arguments = function.getParameters() == null ? List.of() : function.getParameters();
        if (function.isDistinct() || function.isUnique() || arguments.size() > 2) {
            return Optional.empty();
        }
        return switch (String.valueOf(function.getName()).toLowerCase(Locale.ROOT)) {
            case "sum" -> single(arguments).map(wording::text);
            case "count" -> counted(arguments);
            case "coalesce", "ifnull", "nvl" -> replaced(arguments);
            default -> Optional.empty();
        };
    }

    private Optional<String> counted(List<?> arguments) {
        if (arguments.isEmpty() || arguments.get(0) instanceof AllColumns || arguments.get(0) instanceof LongValue) {
            return Optional.of("1");
        }
        return single(arguments).map(value -> "case when " + wording.text(value) + " is not null then 1 end");
    }

    private Optional<String> replaced(List<?> arguments) {
        boolean byNothing = arguments.size() == 2 && arguments.get(1) instanceof Expression other && isNothing(other);
        return byNothing && arguments.get(0) instanceof Expression first ? rows(first) : Optional.empty();
    }

    private Optional<String> filtered(AnalyticExpression analytic) {
        if (analytic.getType() != AnalyticType.FILTER_ONLY
                || analytic.isDistinct()
                || analytic.getFilterExpression() == null) {
            return Optional.empty();
        }
        String condition = wording.text(analytic.getFilterExpression());
        String name = String.valueOf(analytic.getName()).toLowerCase(Locale.ROOT);
        if (name.equals("count") && (analytic.isAllColumns() || analytic.getExpression() instanceof AllColumns)) {
            return Optional.of("case when " + condition + " then 1 end");
        }
        if (!name.equals("sum") || analytic.getExpression() == null) {
            return Optional.empty();
        }
        return Optional.of("case when " + condition + " then " + wording.text(analytic.getExpression()) + " end");
    }

    private Optional<String> chosen(CaseExpression choice) {
        StringBuilder text = new StringBuilder("case");
        if (choice.getSwitchExpression() != null) {
            if (Aggregates.in(choice.getSwitchExpression())) {
                return Optional.empty();
            }
            text.append(' ').append(wording.text(choice.getSwitchExpression()));
        }
        for (WhenClause when : choice.getWhenClauses()) {
            Optional<String> then = rows(when.getThenExpression());
            if (Aggregates.in(when.getWhenExpression()) || then.isEmpty()) {
                return Optional.empty();
            }
            text.append(" when ")
                    .append(wording.text(when.getWhenExpression()))
                    .append(" then ")
                    .append(then.get());
        }
        if (choice.getElseExpression() != null) {
            Optional<String> otherwise = rows(choice.getElseExpression());
            if (otherwise.isEmpty()) {
                return Optional.empty();
            }
            text.append(" else ").append(otherwise.get());
        }
        return Optional.of(text.append(" end").toString());
    }

    private static Optional<Expression> single(List<?> arguments) {
        return arguments.size() == 1 && arguments.get(0) instanceof Expression only
                ? Optional.of(only)
                : Optional.empty();
    }

    private static boolean isNothing(Expression expression) {
        return expression instanceof NullValue
                || (expression instanceof LongValue number
                        && number.getStringValue().matches("0+"));
    }

    private static boolean keepsValue(CastExpression cast) {
        return cast.getColDataType() != null
                && (cast.isDecimal()
                        || cast.isFloat()
                        || cast.getColDataType()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .matches("(?s)(decimal|numeric|number|float|double|real|bignumeric).*"));
    }
}
