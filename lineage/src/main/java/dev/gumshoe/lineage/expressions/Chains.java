package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression.Arithmetic;
import dev.gumshoe.lineage.blocks.TreeSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;

/** Chains of one operator. */
final class Chains implements Finder {

    /** The operator that a chain is made by; empty of other expressions. */
    static String operator(Object expression) {
        if (expression instanceof Addition || expression instanceof Subtraction) {
            return "+";
        }
        if (expression instanceof Multiplication) {
            return "*";
        }
        return expression instanceof Concat ? "||" : "";
    }

    /** The operands of the chain that the expression is; the expression alone where it is none. */
    static List<Expression> operands(Expression expression) {
        List<Expression> operands = new ArrayList<>();
        collect(expression, operator(TreeSearch.bare(expression)), operands);
        return operands;
    }

    private static void collect(Expression expression, String operator, List<Expression> operands) {
        Expression bare = TreeSearch.bare(expression);
        if (!operator.isEmpty() && operator(bare).equals(operator) && bare instanceof BinaryExpression binary) {
            collect(binary.getLeftExpression(), operator, operands);
            collect(binary.getRightExpression(), operator, operands);
        } else {
            operands.add(expression);
        }
    }

    @Override
    public void find(Expression expression, Spot spot, Consumer<Fact> facts) {
        String operator = operator(expression);
        if (operator.isEmpty() || !spot.texts().computes(expression)) {
            return;
        }
        List<String> operands = operands(expression).stream()
                .filter(operand -> !Trees.isConstant(operand))
                .map(operand -> spot.text(operand).orElseThrow())
                .toList();
        if (Trees.namesColumn(expression)) {
            facts.accept(new Arithmetic(
                    spot.at(), spot.place(expression), spot.text(expression).orElseThrow(), operator, operands));
        }
    }
}
