package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression.WindowCall;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;

/** Calls of window functions. */
final class WindowCalls implements Finder {

    @Override
    public void find(Expression expression, Spot spot, Consumer<Fact> facts) {
        if (expression instanceof AnalyticExpression call) {
            Window.of(call, spot.texts())
                    .ifPresent(window -> facts.accept(new WindowCall(
                            spot.at(),
                            spot.place(call),
                            window.text(),
                            window.function(),
                            window.argument(),
                            window.partition(),
                            window.order())));
        }
    }
}
