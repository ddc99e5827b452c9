package dev.gumshoe.cli.wiring;

import dev.gumshoe.engine.fact.ColumnOrigin;
import dev.gumshoe.engine.fact.Dedupe;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression;
import dev.gumshoe.engine.fact.SqlExpression.AggregateCall;
import dev.gumshoe.engine.fact.SqlExpression.Arithmetic;
import dev.gumshoe.engine.fact.SqlExpression.CaseBranch;
import dev.gumshoe.engine.fact.SqlExpression.CastCall;
import dev.gumshoe.engine.fact.SqlExpression.Coalescing;
import dev.gumshoe.engine.fact.SqlExpression.ColumnComparison;
import dev.gumshoe.engine.fact.SqlExpression.Division;
import dev.gumshoe.engine.fact.SqlExpression.FunctionCall;
import dev.gumshoe.engine.fact.SqlExpression.LiteralComparison;
import dev.gumshoe.engine.fact.SqlExpression.SurrogateKey;
import dev.gumshoe.engine.fact.SqlExpression.WindowCall;
import dev.gumshoe.engine.fact.StageId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts of a fact that must compute over the rows of its stage. */
record FactTexts(StageId at, List<String> texts) {

    /** None for facts of other kinds. */
    static Stream<FactTexts> of(Fact fact) {
        if (fact instanceof ColumnOrigin origin) {
            return Stream.of(new FactTexts(origin.at(), List.of(origin.text())));
        }
        if (fact instanceof Dedupe dedupe) {
            return Stream.of(new FactTexts(dedupe.at(), dedupe.partition()));
        }
        return fact instanceof SqlExpression expression
                ? Stream.of(new FactTexts(
                        expression.at(),
                        texts(expression).stream()
                                .filter(text -> !text.isEmpty() && !text.equals("*"))
                                .toList()))
                : Stream.empty();
    }

    private static List<String> texts(SqlExpression expression) {
        if (expression instanceof AggregateCall call) {
            return List.of(call.argument());
        }
        if (expression instanceof WindowCall call) {
            return and(call.partition(), call.argument());
        }
        if (expression instanceof Division division) {
            return List.of(division.text(), division.numerator(), division.denominator());
        }
        if (expression instanceof Arithmetic chain) {
            return and(chain.operands(), chain.text());
        }
        if (expression instanceof Coalescing coalescing) {
            return List.of(coalescing.text(), coalescing.argument(), coalescing.fallback());
        }
        if (expression instanceof CastCall cast) {
            return List.of(cast.text(), cast.argument());
        }
        return ofConditions(expression);
    }

    private static List<String> ofConditions(SqlExpression expression) {
        if (expression instanceof CaseBranch branch) {
            return List.of(branch.condition(), branch.result(), branch.otherwise());
        }
        if (expression instanceof LiteralComparison comparison) {
            return List.of(comparison.text(), comparison.column());
        }
        if (expression instanceof ColumnComparison comparison) {
            return List.of(comparison.text(), comparison.left(), comparison.right());
        }
        return expression instanceof SurrogateKey key
                ? and(key.parts(), key.text())
                : List.of(((FunctionCall) expression).text());
    }

    private static List<String> and(List<String> some, String more) {
        List<String> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
