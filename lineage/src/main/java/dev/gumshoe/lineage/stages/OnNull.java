package dev.gumshoe.lineage.stages;

import dev.gumshoe.lineage.blocks.TreeSearch;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.schema.Column;

/** What a condition comes to when every column in it is NULL. */
enum OnNull {
    NULL,
    TRUE,
    FALSE,
    /** A value, or not to be told. */
    OPEN;

    /** Functions whose value is NULL when their first argument is. */
    private static final Set<String> STRICT = Set.of(
            "abs",
            "cast",
            "ceil",
            "ceiling",
            "date",
            "date_diff",
            "date_part",
            "date_trunc",
            "datediff",
            "dateadd",
            "floor",
            "left",
            "length",
            "len",
            "lower",
            "ltrim",
            "mod",
            "month",
            "nullif",
            "replace",
            "right",
            "round",
            "rtrim",
            "split_part",
            "substr",
            "substring",
            "to_char",
            "to_date",
            "to_timestamp",
            "trim",
            "trunc",
            "upper",
            "year");

    /** True of conditions that keep no row in which all their columns are NULL. */
    boolean rejects() {
        return this == NULL || this == FALSE;
    }

    static OnNull of(Expression expression) {
        Expression bare = TreeSearch.bare(expression);
        if (bare instanceof Column || bare instanceof NullValue) {
            return NULL;
        }
        if (bare instanceof IsNullExpression test) {
            return isNull(of(test.getLeftExpression()), test.isNot());
        }
        if (bare instanceof IsBooleanExpression test) {
            return of(test.getLeftExpression()) == NULL ? truth(test.isNot()) : OPEN;
        }
        if (bare instanceof NotExpression not) {
            return not(of(not.getExpression()));
        }
        if (bare instanceof AndExpression and) {
            return and(of(and.getLeftExpression()), of(and.getRightExpression()));
        }
        if (bare instanceof OrExpression or) {
            return not(and(not(of(or.getLeftExpression())), not(of(or.getRightExpression()))));
        }
        return strictly(bare);
    }

    private static OnNull strictly(Expression bare) {
        if (bare instanceof IsDistinctExpression || bare instanceof Concat) {
            return OPEN;
        }
        if (bare instanceof BinaryExpression binary) {
            return anyNull(List.of(binary.getLeftExpression(), binary.getRightExpression()));
        }
        if (bare instanceof InExpression in) {
            return of(in.getLeftExpression()) == NULL ? NULL : OPEN;
        }
        if (bare instanceof Between between) {
            return anyNull(List.of(between.getLeftExpression()));
        }
        if (bare instanceof CastExpression cast) {
            return anyNull(List.of(cast.getLeftExpression()));
        }
        if (bare instanceof SignedExpression signed) {
            return anyNull(List.of(signed.getExpression()));
        }
        if (bare instanceof ExtractExpression extract) {
            return anyNull(List.of(extract.getExpression()));
        }
        if (bare instanceof TrimFunction trim && trim.getExpression() != null && trim.getFromExpression() == null) {
            return anyNull(List.of(trim.getExpression()));
        }
        return bare instanceof Function function ? called(function) : OPEN;
    }

    private static OnNull called(Function function) {
        String name = String.valueOf(function.getName()).toLowerCase(Locale.ROOT);
        List<?> arguments = function.getParameters() == null ? List.of() : function.getParameters();
        boolean strict = STRICT.contains(name);
        return strict && arguments.stream().anyMatch(a -> a instanceof Expression e && of(e) == NULL) ? NULL : OPEN;
    }

    private static OnNull anyNull(List<Expression> parts) {
        return parts.stream().anyMatch(part -> of(part) == NULL) ? NULL : OPEN;
    }

    private static OnNull isNull(OnNull value, boolean negated) {
        return value == NULL ? truth(!negated) : OPEN;
    }

    private static OnNull truth(boolean value) {
        return value ? TRUE : FALSE;
    }

    private static OnNull not(OnNull value) {
        return switch (value) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case NULL -> NULL;
            case OPEN -> OPEN;
        };
    }

    private static OnNull and(OnNull one, OnNull other) {
        if (one == FALSE || other == FALSE) {
            return FALSE;
        }
        if (one == OPEN || other == OPEN) {
            return one.rejects() && other.rejects() ? NULL : OPEN;
        }
        return one == NULL || other == NULL ? NULL : TRUE;
    }
}
