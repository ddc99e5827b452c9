package dev.gumshoe.lineage.flow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;

/** Whether expressions can be null. */
final class NullFlow {
    private static final Set<String> NEVER = Set.of("count", "row_number", "rank", "dense_rank", "count_if", "countif");
    private static final Set<String> FIRST_OF = Set.of("coalesce", "ifnull", "nvl");

    private NullFlow() {}

    static Nullability of(Object node, Site site, Scope scope) {
        if (node instanceof Column column) {
            return ExpressionFlow.column(column, site, scope)
                    .map(Col::nullability)
                    .orElse(Nullability.UNKNOWN);
        }
        if (node instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            return of(list.get(0), site, scope);
        }
        if (node instanceof CastExpression cast) {
            boolean trying = cast.keyword != null
                    && cast.keyword.toLowerCase(Locale.ROOT).matches("(try|safe).*");
            Nullability inner = of(cast.getLeftExpression(), site, scope);
            return trying ? inner.with(Nullability.UNKNOWN) : inner;
        }
        if (node instanceof BinaryExpression binary) {
            return of(binary.getLeftExpression(), site, scope).with(of(binary.getRightExpression(), site, scope));
        }
        if (node instanceof CaseExpression choice) {
            return choice(choice, site, scope);
        }
        if (node instanceof Function function) {
            return function(function, site, scope);
        }
        return constant(node);
    }

    private static Nullability constant(Object node) {
        if (node instanceof NullValue) {
            return Nullability.NULLABLE;
        }
        boolean never = node instanceof LongValue
                || node instanceof DoubleValue
                || node instanceof StringValue
                || node instanceof BooleanValue
                || node instanceof IsNullExpression
                || node instanceof ExistsExpression
                || (node instanceof AnalyticExpression analytic
                        && NEVER.contains(String.valueOf(analytic.getName()).toLowerCase(Locale.ROOT)));
        return never ? Nullability.NOT_NULL : Nullability.UNKNOWN;
    }

    private static Nullability choice(CaseExpression choice, Site site, Scope scope) {
        Expression otherwise = choice.getElseExpression();
        Nullability nullability = otherwise == null ? Nullability.NULLABLE : of(otherwise, site, scope);
        for (WhenClause when : choice.getWhenClauses()) {
            nullability = nullability.with(of(when.getThenExpression(), site, scope));
        }
        return nullability;
    }

    private static Nullability function(Function function, Site site, Scope scope) {
        String name = String.valueOf(function.getName()).toLowerCase(Locale.ROOT);
        if (NEVER.contains(name)) {
            return Nullability.NOT_NULL;
        }
        List<?> arguments = function.getParameters() == null ? List.of() : function.getParameters();
        boolean sure = FIRST_OF.contains(name)
                && arguments.stream().anyMatch(argument -> of(argument, site, scope) == Nullability.NOT_NULL);
        return sure ? Nullability.NOT_NULL : Nullability.UNKNOWN;
    }
}
