package dev.gumshoe.lineage.sql.quick;

import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.RegExpMatchOperator;
import net.sf.jsqlparser.expression.operators.relational.RegExpMatchOperatorType;
import org.jspecify.annotations.Nullable;

/** The operators between two values. */
final class Operators {
    static final int SUM = 5;
    private static final int PRODUCT = 6;

    private Operators() {}

    /** A comparison without its sides; none where the symbol does not compare. */
    static @Nullable BinaryExpression comparison(String symbol) {
        return switch (symbol) {
            case "=" -> new EqualsTo();
            case "<" -> new MinorThan();
            case ">" -> new GreaterThan();
            case "<=", ">=", "<>", "!=" -> ordered(symbol);
            case "~" -> new RegExpMatchOperator(RegExpMatchOperatorType.MATCH_CASESENSITIVE);
            case "~*" -> new RegExpMatchOperator(RegExpMatchOperatorType.MATCH_CASEINSENSITIVE);
            case "!~" -> new RegExpMatchOperator(RegExpMatchOperatorType.NOT_MATCH_CASESENSITIVE);
            case "!~*" -> new RegExpMatchOperator(RegExpMatchOperatorType.NOT_MATCH_CASEINSENSITIVE);
            default -> null;
        };
    }

    private static BinaryExpression ordered(String symbol) {
        return switch (symbol) {
            case "<=" -> new MinorThanEquals(symbol);
            case ">=" -> new GreaterThanEquals(symbol);
            default -> new NotEqualsTo(symbol);
        };
    }

    /** How tightly the symbol binds; 0 where it is no operator between values. */
    static int strength(String symbol) {
        return switch (symbol) {
            case "*", "/", "%" -> PRODUCT;
            case "+", "-", "||" -> SUM;
            default -> 0;
        };
    }

    /** An operator without its sides. */
    static BinaryExpression arithmetic(String symbol) {
        return switch (symbol) {
            case "*" -> new Multiplication();
            case "/" -> new Division();
            case "%" -> new Modulo();
            case "+" -> new Addition();
            case "-" -> new Subtraction();
            default -> new Concat();
        };
    }
}
