package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression.CastCall;
import dev.gumshoe.lineage.columns.TypeFamilies;
import java.util.Locale;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;

/** Casts of values that a column has. */
final class Casts implements Finder {

    @Override
    public void find(Expression expression, Spot spot, Consumer<Fact> facts) {
        if (!(expression instanceof CastExpression cast)
                || cast.getColDataType() == null
                || !spot.texts().computes(cast)
                || !Trees.namesColumn(cast.getLeftExpression())) {
            return;
        }
        String type = cast.getColDataType().toString();
        facts.accept(new CastCall(
                spot.at(),
                spot.place(cast),
                spot.text(cast).orElseThrow(),
                spot.text(cast.getLeftExpression()).orElseThrow(),
                spot.type(cast.getLeftExpression()),
                TypeFamilies.named(type),
                type.replace(" (", "(").replace(", ", ","),
                isLenient(cast)));
    }

    private static boolean isLenient(CastExpression cast) {
        String keyword = cast.keyword == null ? "" : cast.keyword.toLowerCase(Locale.ROOT);
        return keyword.equals("try_cast") || keyword.equals("safe_cast");
    }
}
