package dev.gumshoe.lineage.columngraph;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.stages.SqlModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Models in an order in which each comes after those that it reads. Where they read each other the order is any. */
final class Order {
    private Order() {}

    static List<SqlModel> of(Map<UniqueId, SqlModel> models, ProjectFacts facts) {
        List<SqlModel> order = new ArrayList<>(models.size());
        Set<UniqueId> entered = new HashSet<>();
        Set<UniqueId> left = new HashSet<>();
        Deque<UniqueId> open = new ArrayDeque<>();
        for (UniqueId start : models.keySet()) {
            open.push(start);
            while (!open.isEmpty()) {
                UniqueId node = open.peek();
                SqlModel model = models.get(node);
                if (model != null && entered.add(node)) {
                    facts.reads(node).stream()
                            .filter(read -> !entered.contains(read))
                            .forEach(open::push);
                } else {
                    open.pop();
                    if (model != null && left.add(node)) {
                        order.add(model);
                    }
                }
            }
        }
        return order;
    }
}
