package dev.gumshoe.lineage.blocks;

import java.util.List;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.Expression;

/** Conditions put together. */
public final class Conditions {
    private Conditions() {}

    /** All of the conjuncts, as SQL. */
    public static String all(SelectBlock block, List<Expression> conjuncts) {
        return all(block.wording(), conjuncts);
    }

    static String all(Wording wording, List<Expression> conjuncts) {
        if (conjuncts.size() == 1) {
            return wording.text(conjuncts.get(0));
        }
        return conjuncts.stream()
                .map(conjunct -> "(" + wording.text(conjunct) + ")")
                .collect(Collectors.joining(" and "));
    }
}
