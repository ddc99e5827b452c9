package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.selection.SelectableNode;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes in the order of their {@code unique_id}s and what each reads. Sets of nodes are sets of their places in that
 * order, which keeps ten thousand nodes cheap.
 */
final class SelectionGraph {
    private final List<SelectableNode> nodes;
    private final BitSet[] upstream;
    private final BitSet[] downstream;

    SelectionGraph(List<SelectableNode> unordered) {
        this.nodes = unordered.stream()
                .sorted(Comparator.comparing(SelectableNode::id))
                .toList();
        this.upstream = new BitSet[nodes.size()];
        this.downstream = new BitSet[nodes.size()];
        Map<UniqueId, Integer> places = new HashMap<>();
        for (int place = 0; place < nodes.size(); place++) {
            places.put(nodes.get(place).id(), place);
            upstream[place] = new BitSet();
            downstream[place] = new BitSet();
        }
        for (int place = 0; place < nodes.size(); place++) {
            link(place, places);
        }
    }

    private void link(int place, Map<UniqueId, Integer> places) {
        for (UniqueId read : nodes.get(place).dependsOn()) {
            Integer above = places.get(read);
            if (above != null && !nodes.get(above).is("exposure", "unit_test", "saved_query")) {
                upstream[place].set(above);
                downstream[above].set(place);
            }
        }
    }

    List<SelectableNode> nodes() {
        return nodes;
    }

    SelectableNode node(int place) {
        return nodes.get(place);
    }

    BitSet matching(NodeMatcher matcher) {
        BitSet matching = new BitSet();
        for (int place = 0; place < nodes.size(); place++) {
            if (matcher.matches(nodes.get(place))) {
                matching.set(place);
            }
        }
        return matching;
    }

    BitSet upstream(BitSet of, int steps) {
        return reach(of, steps, upstream);
    }

    BitSet downstream(BitSet of, int steps) {
        return reach(of, steps, downstream);
    }

    BitSet reads(int place) {
        return upstream[place];
    }

    /** What is reached in so many steps; where it begins belongs to it only if it is reached from elsewhere. */
    private static BitSet reach(BitSet of, int steps, BitSet[] neighbours) {
        BitSet reached = new BitSet();
        BitSet layer = of;
        for (int step = 0; step < steps && !layer.isEmpty(); step++) {
            BitSet next = new BitSet();
            layer.stream().forEach(place -> next.or(neighbours[place]));
            next.andNot(reached);
            reached.or(next);
            layer = next;
        }
        return reached;
    }
}
