package dev.gumshoe.lineage.blocks;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Stage.JoinType;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;

/**
 * A join of a block.
 *
 * @param on the conjuncts of the condition; for a comma those of WHERE that link it
 * @param using the columns of USING, without quotes; none where there is no USING
 * @param condition the condition as written; empty where there is none
 * @param text the join as SQL, keyword and condition included
 * @param line its line in the compiled SQL
 */
public record Joined(
        Source source,
        JoinType type,
        boolean natural,
        List<Expression> on,
        List<String> using,
        String condition,
        String text,
        int line) {
    public Joined {
        requireNonNull(source, "source is null");
        requireNonNull(type, "type is null");
        on = List.copyOf(on);
        using = List.copyOf(using);
        requireNonNull(condition, "condition is null");
        requireNonNull(text, "text is null");
    }
}
