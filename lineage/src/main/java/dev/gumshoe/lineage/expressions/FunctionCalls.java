package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression.FunctionCall;
import dev.gumshoe.lineage.blocks.Aggregates;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;

/** Calls of functions that are of no kind of their own. */
final class FunctionCalls implements Finder {

    @Override
    public void find(Expression expression, Spot spot, Consumer<Fact> facts) {
        if (!(expression instanceof Function function)
                || Trees.name(function).isEmpty()
                || Aggregates.isAggregate(function)
                || Coalescings.NAMES.contains(Trees.name(function))
                || !spot.texts().computes(function)
                || !Trees.namesColumn(function)) {
            return;
        }
        List<String> arguments = Trees.arguments(function).stream()
                .map(spot::text)
                .flatMap(Optional::stream)
                .toList();
        facts.accept(new FunctionCall(
                spot.at(), spot.place(function), spot.text(function).orElseThrow(), Trees.name(function), arguments));
    }
}
