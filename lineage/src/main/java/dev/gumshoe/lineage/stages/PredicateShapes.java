package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.Predicate.Shape;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.sql.TreeParts;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.IsUnknownExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Select;

/** What conjuncts look like. */
final class PredicateShapes {
    static final Set<String> NULL_REPLACING =
            Set.of("coalesce", "ifnull", "nvl", "nvl2", "isnull", "zeroifnull", "equal_null", "iff", "if", "decode");

    private PredicateShapes() {}

    static Shape of(Expression conjunct) {
        Expression bare = TreeSearch.bare(conjunct);
        if (bare instanceof IsNullExpression || bare instanceof IsUnknownExpression) {
            return Shape.NULL_TEST;
        }
        if (bare instanceof ExistsExpression || speaksOfNull(bare)) {
            return Shape.NULL_SAFE;
        }
        if (bare instanceof Column) {
            return Shape.BARE_BOOLEAN;
        }
        if (bare instanceof NotExpression not) {
            return negated(TreeSearch.bare(not.getExpression()));
        }
        return plain(bare);
    }

    private static Shape plain(Expression bare) {
        if (comparesWithNull(bare)) {
            return Shape.OTHER;
        }
        if (bare instanceof NotEqualsTo) {
            return Shape.NOT_EQUAL;
        }
        if (bare instanceof InExpression in && in.isNot()) {
            return Shape.NOT_IN;
        }
        return bare instanceof LikeExpression like && like.isNot() ? Shape.NOT_LIKE : Shape.OTHER;
    }

    /** True of {@code a <> null} and {@code a not in (1, null)}, which no row passes: it is not the column's NULL that drops them. */
    private static boolean comparesWithNull(Expression bare) {
        return (bare instanceof NotEqualsTo || bare instanceof InExpression)
                && TreeParts.of(bare).stream().anyMatch(PredicateShapes::isNull);
    }

    private static boolean isNull(Object node) {
        if (node instanceof CastExpression cast) {
            return isNull(cast.getLeftExpression());
        }
        return node instanceof NullValue
                || (node instanceof ExpressionList<?> list && list.stream().anyMatch(PredicateShapes::isNull));
    }

    private static Shape negated(Expression inner) {
        if (inner instanceof Column) {
            return Shape.NEGATED_BOOLEAN;
        }
        if (inner instanceof EqualsTo) {
            return Shape.NOT_EQUAL;
        }
        if (inner instanceof InExpression in && !in.isNot()) {
            return Shape.NOT_IN;
        }
        return inner instanceof LikeExpression like && !like.isNot() ? Shape.NOT_LIKE : Shape.OTHER;
    }

    /** True where NULL is dealt with inside the condition: replaced, compared with safely, or tested in an alternative. */
    private static boolean speaksOfNull(Object node) {
        if (node instanceof Select) {
            return false;
        }
        if (node instanceof IsDistinctExpression || node instanceof IsBooleanExpression || replacesNull(node)) {
            return true;
        }
        if (node instanceof OrExpression or && testsNull(or)) {
            return true;
        }
        return TreeParts.of(node).stream().anyMatch(PredicateShapes::speaksOfNull);
    }

    private static boolean replacesNull(Object node) {
        return node instanceof Function function
                && function.getName() != null
                && NULL_REPLACING.contains(function.getName().toLowerCase(Locale.ROOT));
    }

    private static boolean testsNull(Object node) {
        if (node instanceof IsNullExpression || node instanceof IsUnknownExpression) {
            return true;
        }
        return !(node instanceof Select) && TreeParts.of(node).stream().anyMatch(PredicateShapes::testsNull);
    }
}
