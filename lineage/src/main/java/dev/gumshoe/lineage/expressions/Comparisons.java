package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression.ColumnComparison;
import dev.gumshoe.engine.fact.SqlExpression.LiteralComparison;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.lineage.blocks.TreeSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;

/** Comparisons of columns with literals and with each other. */
final class Comparisons implements Finder {
    private static final Set<String> OPERATORS = Set.of("=", "<>", "<", "<=", ">", ">=");
    private static final Map<String, String> TURNED =
            Map.of("=", "=", "<>", "<>", "<", ">", "<=", ">=", ">", "<", ">=", "<=");

    @Override
    public void find(Expression expression, Spot spot, Consumer<Fact> facts) {
        if (expression instanceof ComparisonOperator comparison) {
            String operator = comparison.getStringExpression().strip();
            String plain = operator.equals("!=") ? "<>" : operator.equals("==") ? "=" : operator;
            Pair pair = new Pair(comparison.getLeftExpression(), plain, comparison.getRightExpression());
            pair.add(comparison, spot, facts);
        } else if (expression instanceof Between between && !between.isNot() && !between.isUsingSymmetric()) {
            Expression middle = between.getLeftExpression();
            new Pair(middle, ">=", between.getBetweenExpressionStart()).add(between, spot, facts);
            new Pair(middle, "<=", between.getBetweenExpressionEnd()).add(between, spot, facts);
        } else if (expression instanceof InExpression in) {
            addIn(in, spot, facts);
        } else if (expression instanceof LikeExpression like) {
            addLike(like, spot, facts);
        } else if (expression instanceof CaseExpression choice && choice.getSwitchExpression() != null) {
            for (WhenClause branch : choice.getWhenClauses()) {
                new Pair(choice.getSwitchExpression(), "=", branch.getWhenExpression()).add(branch, spot, facts);
            }
        }
    }

    private static void addIn(InExpression in, Spot spot, Consumer<Fact> facts) {
        if (in.getRightExpression() instanceof ExpressionList<?> list
                && !list.isEmpty()
                && list.stream().allMatch(item -> Trees.isLiteral((Expression) item))) {
            List<Expression> literals = new ArrayList<>();
            list.forEach(item -> literals.add((Expression) item));
            addLiterals(in, in.getLeftExpression(), in.isNot() ? "not in" : "in", literals, spot, facts);
        }
    }

    private static void addLike(LikeExpression like, Spot spot, Consumer<Fact> facts) {
        boolean plain = like.getLikeKeyWord() == LikeExpression.KeyWord.LIKE && like.getEscape() == null;
        if (plain && Trees.isLiteral(like.getRightExpression())) {
            String operator = like.isNot() ? "not like" : "like";
            addLiterals(like, like.getLeftExpression(), operator, List.of(like.getRightExpression()), spot, facts);
        }
    }

    private static void addLiterals(
            Expression whole,
            Expression column,
            String operator,
            List<Expression> literals,
            Spot spot,
            Consumer<Fact> facts) {
        if (!Trees.namesColumn(column)
                || !spot.texts().computes(column)
                || !spot.texts().computes(whole)) {
            return;
        }
        facts.accept(new LiteralComparison(
                spot.at(),
                spot.place(whole),
                whole(whole, column, literals.get(0), spot),
                spot.text(column).orElseThrow(),
                spot.type(column),
                operator,
                literals.stream()
                        .map(literal -> spot.text(literal).orElseThrow())
                        .toList(),
                common(literals, spot)));
    }

    /** The comparison as written; a branch of {@code case x when y} compares without saying so. */
    private static String whole(Expression whole, Expression left, Expression right, Spot spot) {
        return whole instanceof WhenClause
                ? spot.text(left).orElseThrow() + " = " + spot.text(right).orElseThrow()
                : spot.text(whole).orElseThrow();
    }

    private static TypeFamily common(List<Expression> literals, Spot spot) {
        List<TypeFamily> types = literals.stream().map(spot::type).distinct().toList();
        return types.size() == 1 ? types.get(0) : TypeFamily.UNKNOWN;
    }

    /** Two sides and what stands between them. */
    private record Pair(Expression left, String operator, Expression right) {

        void add(Expression whole, Spot spot, Consumer<Fact> facts) {
            if (!OPERATORS.contains(operator)) {
                return;
            }
            if (Trees.isLiteral(right)) {
                addLiterals(whole, left, operator, List.of(TreeSearch.bare(right)), spot, facts);
            } else if (Trees.isLiteral(left)) {
                addLiterals(
                        whole,
                        right,
                        TURNED.getOrDefault(operator, operator),
                        List.of(TreeSearch.bare(left)),
                        spot,
                        facts);
            } else if (spot.texts().computes(whole) && Trees.namesColumn(left) && Trees.namesColumn(right)) {
                facts.accept(new ColumnComparison(
                        spot.at(),
                        spot.place(whole),
                        whole(whole, left, right, spot),
                        spot.text(left).orElseThrow(),
                        spot.type(left),
                        operator,
                        spot.text(right).orElseThrow(),
                        spot.type(right)));
            }
        }
    }
}
