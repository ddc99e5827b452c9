package dev.gumshoe.lineage.planner;

import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.planner.CommonColumns.Pair;
import dev.gumshoe.lineage.stages.JoinCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many matches each kind of left row has, by the key ({@code n}) and by the key with each candidate besides it ({@code
 * n0, n1, ...}). A kind of row stands for {@code times} rows.
 */
final class NarrowedSql {
    private final SelectBlock block;
    private final int index;
    private final JoinCondition condition;
    private final List<Pair> candidates;

    NarrowedSql(SelectBlock block, int index, JoinCondition condition, List<Pair> candidates) {
        this.block = block;
        this.index = index;
        this.condition = condition;
        this.candidates = candidates;
    }

    String query() {
        String left = grouped(
                KeySides.leftKeys(condition, UnaryOperator.identity()),
                candidates.stream().map(Pair::left).toList(),
                "a",
                block.fromText(index));
        String right = grouped(
                KeySides.rightKeys(condition, UnaryOperator.identity()),
                candidates.stream().map(Pair::right).toList(),
                "b",
                KeySides.rightRows(block, index, condition));
        return new KeySides(left, right).query(matches());
    }

    private static String grouped(List<String> keys, List<String> columns, String prefix, String from) {
        List<String> items = new ArrayList<>(keys);
        for (int i = 0; i < columns.size(); i++) {
            items.add(columns.get(i) + " as " + prefix + i);
        }
        String places = IntStream.rangeClosed(1, items.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return "select " + String.join(", ", items) + ", count(*) as times from " + from + " group by " + places;
    }

    private String matches() {
        List<String> items = new ArrayList<>(List.of("l.times as times", "coalesce(t.n, 0) as n"));
        StringBuilder from = new StringBuilder("gumshoe_left l" + join("t", List.of(), ""));
        for (int i = 0; i < candidates.size(); i++) {
            items.add("coalesce(t" + i + ".n, 0) as n" + i);
            from.append(join("t" + i, List.of("b" + i), " and t" + i + ".b" + i + " = l.a" + i));
        }
        return "select " + String.join(", ", items) + " from " + from;
    }

    private String join(String alias, List<String> more, String alsoOn) {
        String columns = Stream.concat(
                        IntStream.range(0, condition.keys().size()).mapToObj(i -> "r" + i), more.stream())
                .collect(Collectors.joining(", "));
        String on = KeySides.equal(condition, "l", alias, UnaryOperator.identity()) + alsoOn;
        return " left join (select " + columns + ", sum(times) as n from gumshoe_right group by " + columns + ") "
                + alias + " on " + on;
    }
}
