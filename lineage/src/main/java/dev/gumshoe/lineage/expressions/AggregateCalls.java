package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression.AggregateCall;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.lineage.blocks.Aggregates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.statement.select.AllColumns;

/** Calls of aggregate functions. */
final class AggregateCalls implements Finder {
    private static final String EVERYTHING = "*";

    @Override
    public void find(Expression expression, Spot spot, Consumer<Fact> facts) {
        if (expression instanceof Function function && Aggregates.isAggregate(function)) {
            List<Expression> arguments = Trees.arguments(function);
            boolean all = function.isAllColumns() || isEverything(arguments);
            argument(arguments, all)
                    .ifPresent(argument ->
                            add(function, Trees.name(function), function.isDistinct(), argument, spot, facts));
        }
        if (expression instanceof AnalyticExpression call && call.getType() == AnalyticType.FILTER_ONLY) {
            addFiltered(call, spot, facts);
        }
    }

    /** What the function is over: the expression, or {@code *}. */
    private record Argument(Optional<Expression> expression) {}

    private static boolean isEverything(List<Expression> arguments) {
        return arguments.size() == 1 && arguments.get(0) instanceof AllColumns;
    }

    private static Optional<Argument> argument(List<Expression> arguments, boolean all) {
        if (all) {
            return Optional.of(new Argument(Optional.empty()));
        }
        return arguments.isEmpty() ? Optional.empty() : Optional.of(new Argument(Optional.of(arguments.get(0))));
    }

    private static void add(
            Function call, String name, boolean distinct, Argument argument, Spot spot, Consumer<Fact> facts) {
        if (argument.expression().isEmpty()) {
            facts.accept(new AggregateCall(
                    spot.at(),
                    spot.place(call),
                    spot.texts().block().text(call),
                    name,
                    distinct,
                    EVERYTHING,
                    TypeFamily.UNKNOWN));
            return;
        }
        Expression over = argument.expression().get();
        Optional<String> text = spot.text(over);
        Optional<String> whole = spot.texts().ofCall(call);
        if (text.isPresent() && whole.isPresent()) {
            facts.accept(new AggregateCall(
                    spot.at(), spot.place(call), whole.get(), name, distinct, text.get(), spot.type(over)));
        }
    }

    /** The rows that a FILTER keeps are the argument's: {@code sum(x) filter (where y)} is {@code sum(case when y then x end)}. */
    private static void addFiltered(AnalyticExpression call, Spot spot, Consumer<Fact> facts) {
        Optional<String> condition =
                Optional.ofNullable(call.getFilterExpression()).flatMap(spot::text);
        boolean all = call.isAllColumns() || call.getExpression() instanceof AllColumns;
        Optional<String> over = all
                ? Optional.of("1")
                : Optional.ofNullable(call.getExpression()).flatMap(spot::text);
        if (condition.isEmpty() || over.isEmpty() || call.getName() == null) {
            return;
        }
        facts.accept(new AggregateCall(
                spot.at(),
                spot.place(call),
                spot.texts().block().text(call),
                call.getName().toLowerCase(Locale.ROOT),
                call.isDistinct(),
                "case when " + condition.get() + " then " + over.get() + " end",
                all ? TypeFamily.INTEGER : spot.type(call.getExpression())));
    }
}
