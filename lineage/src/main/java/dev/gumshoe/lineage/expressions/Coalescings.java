package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression.Coalescing;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;

/** Replacements of NULL. */
final class Coalescings implements Finder {
    static final Set<String> NAMES = Set.of("coalesce", "ifnull", "nvl", "isnull");

    @Override
    public void find(Expression expression, Spot spot, Consumer<Fact> facts) {
        if (!(expression instanceof Function function) || !NAMES.contains(Trees.name(function))) {
            return;
        }
        List<Expression> arguments = Trees.arguments(function);
        if (arguments.size() < 2 || !spot.texts().computes(function) || !Trees.namesColumn(arguments.get(0))) {
            return;
        }
        Expression fallback = arguments.get(arguments.size() - 1);
        facts.accept(new Coalescing(
                spot.at(),
                spot.place(function),
                spot.text(function).orElseThrow(),
                spot.text(arguments.get(0)).orElseThrow(),
                spot.text(fallback).orElseThrow(),
                Trees.isLiteral(fallback)));
    }
}
