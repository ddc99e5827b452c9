package dev.gumshoe.lineage.sql.quick;

import dev.gumshoe.lineage.sql.Token;
import java.util.List;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;

/** Expressions, from OR down to the operators between values. */
final class ConditionGrammar {
    private final Tokens tokens;
    private final SelectGrammar selects;
    private final ValueGrammar values;

    ConditionGrammar(Tokens tokens, SelectGrammar selects) {
        this.tokens = tokens;
        this.selects = selects;
        this.values = new ValueGrammar(tokens, this, selects);
    }

    /** An expression that has a place. */
    Expression expression() {
        int start = tokens.at();
        return tokens.placed(unplaced(), start);
    }

    /** An expression, conditions joined by AND and OR included. */
    Expression unplaced() {
        Expression left = conjunction();
        while (tokens.accept("OR")) {
            left = new OrExpression(left, conjunction());
        }
        return left;
    }

    private Expression conjunction() {
        Expression left = condition();
        while (tokens.accept("AND")) {
            left = new AndExpression(left, condition());
        }
        return left;
    }

    private Expression condition() {
        int denials = 0;
        while (tokens.accept("NOT")) {
            denials++;
        }
        Expression result = tokens.accept("EXISTS") ? exists() : compared(simple());
        for (int i = 0; i < denials; i++) {
            result = new NotExpression(result, false);
        }
        return result;
    }

    private Expression exists() {
        ExistsExpression exists = new ExistsExpression();
        exists.setRightExpression(simple());
        return exists;
    }

    private Expression compared(Expression left) {
        int start = tokens.at();
        BinaryExpression comparison = Operators.comparison(tokens.upper(0));
        if (comparison != null) {
            tokens.take();
            comparison.setLeftExpression(left);
            comparison.setRightExpression(comparedWith());
            return placedAfter(comparison, left, start);
        }
        boolean not = tokens.accept("NOT");
        return switch (tokens.upper(0)) {
            case "IN" -> in(left, not, start);
            case "BETWEEN" -> between(left, not);
            case "LIKE", "ILIKE", "RLIKE" -> like(left, not, start);
            case "IS" -> not ? unusual() : is(left, start);
            default -> not ? unusual() : left;
        };
    }

    private static Expression unusual() {
        throw Unusual.here();
    }

    /** A comparison stands where its left side does, if that has a place. */
    private <T extends Expression> T placedAfter(T whole, Expression left, int start) {
        tokens.placed(whole, start);
        if (left.getASTNode() != null) {
            whole.getASTNode().jjtSetFirstToken(left.getASTNode().jjtGetFirstToken());
        }
        return whole;
    }

    private Expression comparedWith() {
        return switch (tokens.upper(0)) {
            case "ANY", "SOME", "ALL", "ROW", "PRIOR" -> unusual();
            default -> simple();
        };
    }

    private Expression in(Expression left, boolean not, int start) {
        tokens.expect("IN");
        if (tokens.isKind(0, Token.Kind.STRING)) {
            return unusual();
        }
        InExpression in = new InExpression(left, values.value()).withNot(not);
        return placedAfter(in, left, start);
    }

    private Expression between(Expression left, boolean not) {
        tokens.expect("BETWEEN");
        if (tokens.is("SYMMETRIC") || tokens.is("ASYMMETRIC")) {
            return unusual();
        }
        Between between = new Between();
        between.setNot(not);
        between.setLeftExpression(left);
        between.setBetweenExpressionStart(bound());
        tokens.expect("AND");
        between.setBetweenExpressionEnd(bound());
        return between;
    }

    private Expression bound() {
        return selects.isParenthesedNext() ? selects.parenthesed() : simple();
    }

    private Expression like(Expression left, boolean not, int start) {
        LikeExpression like = new LikeExpression();
        like.setNot(not);
        like.setLikeKeyWord(LikeExpression.KeyWord.from(tokens.take()));
        like.setLeftExpression(left);
        like.setRightExpression(simple());
        if (tokens.accept("ESCAPE")) {
            if (!tokens.isKind(0, Token.Kind.STRING)) {
                return unusual();
            }
            like.setEscape(new StringValue(tokens.take()));
        }
        return placedAfter(like, left, start);
    }

    private Expression is(Expression left, int start) {
        tokens.expect("IS");
        boolean not = tokens.accept("NOT");
        if (tokens.accept("NULL")) {
            IsNullExpression isNull = new IsNullExpression();
            isNull.setNot(not);
            isNull.setLeftExpression(left);
            return isNull;
        }
        if (tokens.is("TRUE") || tokens.is("FALSE")) {
            IsBooleanExpression isTrue = new IsBooleanExpression();
            isTrue.setNot(not);
            isTrue.setIsTrue(tokens.is("TRUE"));
            isTrue.setLeftExpression(left);
            tokens.take();
            return isTrue;
        }
        tokens.expect("DISTINCT");
        tokens.expect("FROM");
        IsDistinctExpression distinct = new IsDistinctExpression();
        distinct.setNot(not);
        distinct.setLeftExpression(left);
        distinct.setRightExpression(simple());
        return placedAfter(distinct, left, start);
    }

    /** Values and the operators between them. */
    Expression simple() {
        return operated(values.value(), Operators.SUM);
    }

    private Expression operated(Expression first, int least) {
        Expression left = first;
        for (int strength = Operators.strength(tokens.upper(0)); strength >= least; ) {
            BinaryExpression next = Operators.arithmetic(tokens.upper(0));
            tokens.take();
            next.setLeftExpression(left);
            next.setRightExpression(operated(values.value(), strength + 1));
            left = next;
            strength = Operators.strength(tokens.upper(0));
        }
        return left;
    }

    /** Expressions between commas. */
    ExpressionList<Expression> list() {
        ExpressionList<Expression> list = new ExpressionList<>();
        do {
            list.add(expression());
        } while (tokens.accept(","));
        return list;
    }

    /** Expressions between commas; a single one in parentheses is the list itself. */
    @SuppressWarnings("unchecked")
    ExpressionList<Expression> reducedList() {
        ExpressionList<Expression> list = list();
        return list.size() == 1 && list.get(0) instanceof ParenthesedExpressionList<?> only
                ? new ParenthesedExpressionList<>((ExpressionList<Expression>) only)
                : list;
    }

    /** Columns between parentheses. */
    List<Column> columns() {
        return values.columns();
    }

    /** A call of a function, without a window. */
    Function function() {
        return values.function();
    }
}
