package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An expression in a node's SQL, of a kind that patterns ask about. Its texts are SQL as written, with the aliases of its block,
 * so that a question may be put together from them: they hold for the rows that come out of {@link #at()}.
 */
public sealed interface SqlExpression extends Fact {

    /**
     * The stage over whose rows the expression is computed: the last scan, join or WHERE of its block, before anything is grouped.
     * For an expression in WHERE it is the scan or join before it, so that the rows that the filter drops are among them; for
     * one in ON it is the join.
     */
    StageId at();

    /** The node whose SQL it is. */
    default UniqueId model() {
        return at().model();
    }

    Place place();

    /** The column of the block that the expression is a part of; empty outside of SELECT. */
    default String output() {
        return place().output();
    }

    /** Where in its block the expression stands. */
    default Clause clause() {
        return place().clause();
    }

    /** The whole expression as written. */
    String text();

    /** Where in its block an expression stands. */
    enum Clause {
        SELECT,
        JOIN,
        WHERE,
        GROUP_BY,
        HAVING,
        QUALIFY,
        ORDER_BY
    }

    /**
     * Where an expression is written.
     *
     * @param output the column of the block that the expression is a part of; empty outside of SELECT
     */
    record Place(SourceLine line, Clause clause, String output) {
        public Place {
            requireNonNull(line, "line is null");
            requireNonNull(clause, "clause is null");
            requireNonNull(output, "output is null");
        }
    }

    /**
     * An aggregate over the rows of a group.
     *
     * @param function in lower case: {@code sum}, {@code count}, {@code avg}
     * @param argument {@code *} for {@code count(*)}
     * @param type the argument's type, as far as it is known
     */
    record AggregateCall(
            StageId at, Place place, String text, String function, boolean distinct, String argument, TypeFamily type)
            implements SqlExpression {
        public AggregateCall {
            check(at, place, text);
            requireNonNull(function, "function is null");
            requireNonNull(argument, "argument is null");
            requireNonNull(type, "type is null");
        }
    }

    /**
     * A window function.
     *
     * @param argument empty where it has none
     * @param order each with its direction as written: {@code updated_at desc}
     */
    record WindowCall(
            StageId at,
            Place place,
            String text,
            String function,
            String argument,
            List<String> partition,
            List<String> order)
            implements SqlExpression {
        public WindowCall {
            check(at, place, text);
            requireNonNull(function, "function is null");
            requireNonNull(argument, "argument is null");
            partition = List.copyOf(partition);
            order = List.copyOf(order);
        }
    }

    /**
     * A division.
     *
     * @param guarded true where the denominator cannot be 0 when the division is computed: {@code nullif(x, 0)}, a CASE that
     *     asks first, a literal, a function that divides safely
     */
    record Division(
            StageId at,
            Place place,
            String text,
            String numerator,
            TypeFamily numeratorType,
            String denominator,
            TypeFamily denominatorType,
            boolean guarded)
            implements SqlExpression {
        public Division {
            check(at, place, text);
            requireNonNull(numerator, "numerator is null");
            requireNonNull(numeratorType, "numeratorType is null");
            requireNonNull(denominator, "denominator is null");
            requireNonNull(denominatorType, "denominatorType is null");
        }
    }

    /**
     * A chain of one operator: {@code a + b - c}, {@code a || '-' || b}, {@code price * quantity}.
     *
     * @param operator {@code +} (with {@code -}), {@code *} or {@code ||}
     * @param operands as written, those that are no literals
     */
    record Arithmetic(StageId at, Place place, String text, String operator, List<String> operands)
            implements SqlExpression {
        public Arithmetic {
            check(at, place, text);
            requireNonNull(operator, "operator is null");
            operands = List.copyOf(operands);
        }
    }

    /**
     * A NULL replaced: {@code coalesce(a, 0)}, {@code ifnull(a, 'none')}.
     *
     * @param fallback the last of its arguments
     * @param literal true where the fallback is one
     */
    record Coalescing(StageId at, Place place, String text, String argument, String fallback, boolean literal)
            implements SqlExpression {
        public Coalescing {
            check(at, place, text);
            requireNonNull(argument, "argument is null");
            requireNonNull(fallback, "fallback is null");
        }
    }

    /**
     * A cast.
     *
     * @param type the target as written: {@code numeric(10,2)}
     * @param lenient true where a value that does not fit becomes NULL: {@code try_cast}, {@code safe_cast}
     */
    record CastCall(
            StageId at,
            Place place,
            String text,
            String argument,
            TypeFamily from,
            TypeFamily to,
            String type,
            boolean lenient)
            implements SqlExpression {
        public CastCall {
            check(at, place, text);
            requireNonNull(argument, "argument is null");
            requireNonNull(from, "from is null");
            requireNonNull(to, "to is null");
            requireNonNull(type, "type is null");
        }
    }

    /**
     * A branch of a CASE.
     *
     * @param text the whole CASE
     * @param branch from 0
     * @param condition of a CASE with an operand the comparison with it: {@code status = 'paid'}
     * @param otherwise what ELSE yields; empty where there is no ELSE
     * @param last true of the last WHEN
     */
    record CaseBranch(
            StageId at,
            Place place,
            String text,
            int branch,
            String condition,
            String result,
            String otherwise,
            boolean last)
            implements SqlExpression {
        public CaseBranch {
            check(at, place, text);
            requireNonNull(condition, "condition is null");
            requireNonNull(result, "result is null");
            requireNonNull(otherwise, "otherwise is null");
        }
    }

    /**
     * A column compared with literals, wherever it stands: in a filter, a join, a CASE.
     *
     * @param column the side that is no literal, as written
     * @param operator {@code =}, {@code <>}, {@code in}, {@code not in}, {@code <}, {@code <=}, {@code >}, {@code >=},
     *     {@code like}, {@code not like}
     * @param literals as written, with their quotes
     */
    record LiteralComparison(
            StageId at,
            Place place,
            String text,
            String column,
            TypeFamily columnType,
            String operator,
            List<String> literals,
            TypeFamily literalType)
            implements SqlExpression {
        public LiteralComparison {
            check(at, place, text);
            requireNonNull(column, "column is null");
            requireNonNull(columnType, "columnType is null");
            requireNonNull(operator, "operator is null");
            requireNonNull(literalType, "literalType is null");
            literals = List.copyOf(literals);
        }

        /** The comparison without case, and without spaces at the ends, of texts. */
        public Edit inOneForm() {
            String excluded = operator.equals("<>") || operator.equals("not in") ? "not " : "";
            String values = String.join(")), lower(trim(", literals);
            return new Edit.Replace(
                    at, text, "lower(trim(" + column + ")) " + excluded + "in (lower(trim(" + values + ")))");
        }
    }

    /** Two expressions over columns compared: {@code due_date < paid_at}, {@code a.id = a.id}. BETWEEN makes two. */
    record ColumnComparison(
            StageId at,
            Place place,
            String text,
            String left,
            TypeFamily leftType,
            String operator,
            String right,
            TypeFamily rightType)
            implements SqlExpression {
        public ColumnComparison {
            check(at, place, text);
            requireNonNull(left, "left is null");
            requireNonNull(leftType, "leftType is null");
            requireNonNull(operator, "operator is null");
            requireNonNull(right, "right is null");
            requireNonNull(rightType, "rightType is null");
        }
    }

    /**
     * A key made of several values: {@code md5(a || '-' || b)}, {@code concat(a, b)} under a hash.
     *
     * @param parts the values as written, literals left out
     * @param delimiter what stands between them; empty where nothing does
     */
    record SurrogateKey(StageId at, Place place, String text, List<String> parts, String delimiter)
            implements SqlExpression {
        public SurrogateKey {
            check(at, place, text);
            requireNonNull(delimiter, "delimiter is null");
            parts = List.copyOf(parts);
        }
    }

    /**
     * A call of any other function.
     *
     * @param function in lower case
     */
    record FunctionCall(StageId at, Place place, String text, String function, List<String> arguments)
            implements SqlExpression {
        public FunctionCall {
            check(at, place, text);
            requireNonNull(function, "function is null");
            arguments = List.copyOf(arguments);
        }
    }

    private static void check(StageId at, Place place, String text) {
        requireNonNull(at, "at is null");
        requireNonNull(place, "place is null");
        requireNonNull(text, "text is null");
    }
}
