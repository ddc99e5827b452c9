package dev.gumshoe.lineage.planner;

import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.stages.JoinCondition;
import dev.gumshoe.lineage.stages.JoinCondition.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The two sides of a join with little more than their keys, so that they can be compared in many ways and are read once.
 *
 * @param left the query of the rows so far: keys {@code l0, l1, ...} and what else is asked of it
 * @param right the query of the joined side: keys {@code r0, r1, ...}
 */
record KeySides(String left, String right) {

    /** True where the condition can be told from the sides' own columns: no conjunct but keys names both. */
    static boolean canTell(JoinCondition condition) {
        return condition.only(Side.BOTH).isEmpty();
    }

    /** A query over both sides, named {@code gumshoe_left} and {@code gumshoe_right}. */
    String query(String select) {
        return "with gumshoe_left as (" + left + "), gumshoe_right as (" + right + ") " + select;
    }

    /** The keys of the rows so far as select items; NULL where a condition on them alone lets none match. */
    static List<String> leftKeys(JoinCondition condition, UnaryOperator<String> form) {
        List<String> only = condition.only(Side.LEFT);
        return named(condition.keys().stream().map(JoinCondition.Key::left).toList(), "l", key -> {
            String text = form.apply(key);
            return only.isEmpty() ? text : "case when " + String.join(" and ", only) + " then " + text + " end";
        });
    }

    /** The keys of the joined side as select items. */
    static List<String> rightKeys(JoinCondition condition, UnaryOperator<String> form) {
        return named(condition.keys().stream().map(JoinCondition.Key::right).toList(), "r", form);
    }

    private static List<String> named(List<String> keys, String prefix, UnaryOperator<String> form) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            items.add(form.apply(keys.get(i)) + " as " + prefix + i);
        }
        return items;
    }

    /**
     * That the keys are equal in a form.
     *
     * @param left the alias of the rows so far, {@code right} of the joined side
     */
    static String equal(JoinCondition condition, String left, String right, UnaryOperator<String> form) {
        return IntStream.range(0, condition.keys().size())
                .mapToObj(i -> form.apply(left + ".l" + i) + " = " + form.apply(right + ".r" + i))
                .collect(Collectors.joining(" and "));
    }

    /** FROM and WHERE of the joined side, as far as the condition speaks of it alone. */
    static String rightRows(SelectBlock block, int index, JoinCondition condition) {
        List<String> only = condition.only(Side.RIGHT);
        String source = block.joins().get(index).source().text();
        return only.isEmpty() ? source : source + " where " + String.join(" and ", only);
    }
}
