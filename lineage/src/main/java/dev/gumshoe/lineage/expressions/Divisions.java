package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.IntegerDivision;

/** Divisions, by operator and by function. */
final class Divisions implements Finder {
    private static final Set<String> SAFE = Set.of("safe_divide", "div0", "div0null", "try_divide");

    @Override
    public void find(Expression expression, Spot spot, Consumer<Fact> facts) {
        if (expression instanceof Division division) {
            add(division, division.getLeftExpression(), division.getRightExpression(), false, spot, facts);
        } else if (expression instanceof IntegerDivision division) {
            add(division, division.getLeftExpression(), division.getRightExpression(), false, spot, facts);
        } else if (expression instanceof Function function && SAFE.contains(Trees.name(function))) {
            List<Expression> sides = Trees.arguments(function);
            if (sides.size() == 2) {
                add(function, sides.get(0), sides.get(1), true, spot, facts);
            }
        }
    }

    private static void add(
            Expression whole,
            Expression numerator,
            Expression denominator,
            boolean safe,
            Spot spot,
            Consumer<Fact> facts) {
        Optional<String> text = spot.text(whole);
        if (text.isEmpty() || !Trees.namesColumn(whole)) {
            return;
        }
        facts.accept(new SqlExpression.Division(
                spot.at(),
                spot.place(whole),
                text.get(),
                spot.text(numerator).orElseThrow(),
                spot.type(numerator),
                spot.text(denominator).orElseThrow(),
                spot.type(denominator),
                safe || ZeroGuard.of(denominator, spot)));
    }
}
