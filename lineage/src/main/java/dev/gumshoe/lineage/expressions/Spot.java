package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.SqlExpression.Clause;
import dev.gumshoe.engine.fact.SqlExpression.Place;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.TypeFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;

/**
 * Where in a block an expression stands.
 *
 * @param at the stage over whose rows it computes
 * @param output the column that it is a part of; empty outside of SELECT
 * @param asked the conditions of the CASEs around it, which may keep it from being computed
 */
record Spot(Texts texts, StagePlaces places, StageId at, Clause clause, String output, List<Expression> asked) {
    Spot {
        asked = List.copyOf(asked);
    }

    Optional<String> text(Object expression) {
        return texts.of(expression);
    }

    TypeFamily type(Expression expression) {
        return texts.type(expression);
    }

    Place place(Object expression) {
        return new Place(line(expression), clause, output);
    }

    SourceLine line(Object expression) {
        return places.line(
                texts.block().wording().line(expression, texts.block().line()));
    }

    Spot asking(List<Expression> conditions) {
        List<Expression> all = new ArrayList<>(asked);
        all.addAll(conditions);
        return new Spot(texts, places, at, clause, output, all);
    }
}
