package dev.gumshoe.lineage.columns;

import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.WarehouseTypes;
import dev.gumshoe.lineage.blocks.TreeSearch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.schema.Column;

/** The types of expressions, as far as their form tells. */
public final class TypeFamilies {
    private TypeFamilies() {}

    /**
     * The expression's type.
     *
     * @param columns the type of a column in it
     */
    public static TypeFamily of(Expression expression, Function<Column, TypeFamily> columns) {
        Expression bare = TreeSearch.bare(expression);
        if (bare instanceof Column column) {
            return columns.apply(column);
        }
        if (bare instanceof CastExpression cast && cast.getColDataType() != null) {
            return named(cast.getColDataType().toString());
        }
        TypeFamily literal = literal(bare);
        return literal == TypeFamily.UNKNOWN ? computed(bare, columns) : literal;
    }

    private static TypeFamily literal(Expression expression) {
        if (expression instanceof LongValue) {
            return TypeFamily.INTEGER;
        }
        if (expression instanceof DoubleValue) {
            return TypeFamily.DECIMAL;
        }
        if (expression instanceof StringValue) {
            return TypeFamily.TEXT;
        }
        if (expression instanceof DateTimeLiteralExpression literal && literal.getType() != null) {
            return named(literal.getType().name());
        }
        return expression instanceof BooleanValue ? TypeFamily.BOOLEAN : TypeFamily.UNKNOWN;
    }

    private static TypeFamily computed(Expression expression, Function<Column, TypeFamily> columns) {
        if (expression instanceof SignedExpression signed) {
            return of(signed.getExpression(), columns);
        }
        if (expression instanceof Addition
                || expression instanceof Subtraction
                || expression instanceof Multiplication) {
            BinaryExpression sum = (BinaryExpression) expression;
            return wider(of(sum.getLeftExpression(), columns), of(sum.getRightExpression(), columns));
        }
        if (expression instanceof Concat) {
            return TypeFamily.TEXT;
        }
        if (expression instanceof CaseExpression choice) {
            return ofCase(choice, columns);
        }
        return expression instanceof ComparisonOperator ? TypeFamily.BOOLEAN : called(expression, columns);
    }

    /** The type of two numbers added or multiplied; of other things it is not known. */
    private static TypeFamily wider(TypeFamily one, TypeFamily other) {
        if (!one.isNumeric() || !other.isNumeric()) {
            return TypeFamily.UNKNOWN;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    private static TypeFamily ofCase(CaseExpression choice, Function<Column, TypeFamily> columns) {
        Set<TypeFamily> results = EnumSet.noneOf(TypeFamily.class);
        List<Expression> yielded = new ArrayList<>();
        choice.getWhenClauses().forEach(branch -> yielded.add(branch.getThenExpression()));
        Optional.ofNullable(choice.getElseExpression()).ifPresent(yielded::add);
        yielded.stream()
                .filter(result -> !(TreeSearch.bare(result) instanceof NullValue))
                .forEach(result -> results.add(of(result, columns)));
        return results.size() == 1 ? results.iterator().next() : TypeFamily.UNKNOWN;
    }

    /** The family of a type's name, whatever its size. */
    public static TypeFamily named(String type) {
        String word = type.toLowerCase(Locale.ROOT).strip().split("[^a-z0-9_]", 2)[0];
        return WarehouseTypes.familyOf(word);
    }

    private static TypeFamily called(Expression expression, Function<Column, TypeFamily> columns) {
        if (!(expression instanceof net.sf.jsqlparser.expression.Function function) || function.getName() == null) {
            return TypeFamily.UNKNOWN;
        }
        return switch (function.getName().toLowerCase(Locale.ROOT)) {
            case "count", "length", "len", "char_length" -> TypeFamily.INTEGER;
            case "lower", "upper", "trim", "ltrim", "rtrim", "concat", "md5", "substr", "substring", "replace" ->
                TypeFamily.TEXT;
            case "coalesce", "min", "max", "nullif", "ifnull", "nvl", "abs" -> firstArgument(function, columns);
            case "sum" -> {
                TypeFamily added = firstArgument(function, columns);
                yield added.isNumeric() ? added : TypeFamily.UNKNOWN;
            }
            default -> TypeFamily.UNKNOWN;
        };
    }

    private static TypeFamily firstArgument(
            net.sf.jsqlparser.expression.Function function, Function<Column, TypeFamily> columns) {
        List<?> arguments = function.getParameters() == null ? List.of() : function.getParameters();
        return !arguments.isEmpty() && arguments.get(0) instanceof Expression first
                ? of(first, columns)
                : TypeFamily.UNKNOWN;
    }
}
