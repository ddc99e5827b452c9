package dev.gumshoe.lineage.expressions;

import dev.gumshoe.lineage.blocks.Aggregates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.statement.select.AllColumns;

/** A window over the rows of a block, as SQL. */
record Window(String function, String argument, List<String> partition, List<String> order, String text) {
    Window {
        partition = List.copyOf(partition);
        order = List.copyOf(order);
    }

    /** The window; empty where it is over groups, is defined elsewhere, or has a part that does not compute. */
    static Optional<Window> of(AnalyticExpression call, Texts texts) {
        boolean readable = Aggregates.isWindow(call)
                && call.getName() != null
                && call.getWindowName() == null
                && !texts.block().isAggregated();
        Optional<List<String>> partition =
                readable ? all(list(call.getPartitionExpressionList()), texts) : Optional.empty();
        Optional<List<String>> order = all(list(call.getOrderByElements()), texts);
        Optional<String> argument = argument(call, texts);
        if (partition.isEmpty() || order.isEmpty() || argument.isEmpty()) {
            return Optional.empty();
        }
        String function = call.getName().toLowerCase(Locale.ROOT);
        return texts.ofCall(call).map(text -> new Window(function, argument.get(), partition.get(), order.get(), text));
    }

    private static Optional<String> argument(AnalyticExpression call, Texts texts) {
        Expression over = call.getExpression();
        if (call.isAllColumns() || over instanceof AllColumns) {
            return Optional.of("*");
        }
        return over == null ? Optional.of("") : texts.of(over);
    }

    private static List<?> list(@org.jspecify.annotations.Nullable List<?> list) {
        return list == null ? List.of() : list;
    }

    private static Optional<List<String>> all(List<?> nodes, Texts texts) {
        List<String> all = new ArrayList<>();
        for (Object node : nodes) {
            texts.of(node).ifPresent(all::add);
        }
        return all.size() == nodes.size() ? Optional.of(all) : Optional.empty();
    }
}
