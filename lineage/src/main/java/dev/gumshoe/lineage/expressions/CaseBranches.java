package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression.CaseBranch;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.WhenClause;

/** The branches of CASE. */
final class CaseBranches implements Finder {

    @Override
    public void find(Expression expression, Spot spot, Consumer<Fact> facts) {
        if (!(expression instanceof CaseExpression choice) || !spot.texts().computes(choice)) {
            return;
        }
        String text = spot.text(choice).orElseThrow();
        String otherwise = Optional.ofNullable(choice.getElseExpression())
                .flatMap(spot::text)
                .orElse("");
        List<WhenClause> branches = choice.getWhenClauses();
        for (int i = 0; i < branches.size(); i++) {
            facts.accept(new CaseBranch(
                    spot.at(),
                    spot.place(branches.get(i)),
                    text,
                    i,
                    condition(choice, branches.get(i), spot),
                    spot.text(branches.get(i).getThenExpression()).orElseThrow(),
                    otherwise,
                    i == branches.size() - 1));
        }
    }

    private static String condition(CaseExpression choice, WhenClause branch, Spot spot) {
        String asked = spot.text(branch.getWhenExpression()).orElseThrow();
        return Optional.ofNullable(choice.getSwitchExpression())
                .flatMap(spot::text)
                .map(operand -> enclosed(operand) + " = " + enclosed(asked))
                .orElse(asked);
    }

    private static String enclosed(String text) {
        return text.matches("[\\w.\"'`$-]+") ? text : "(" + text + ")";
    }
}
