package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.Expression;

/** Makes facts of one kind of expression. */
interface Finder {
    /** Makes the facts about this expression, not about its parts; none where it is of another kind. */
    void find(Expression expression, Spot spot, Consumer<Fact> facts);
}
