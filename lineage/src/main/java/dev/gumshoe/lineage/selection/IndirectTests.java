package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.selection.SelectableNode;
import java.util.BitSet;

/** Which tests come along: dbt-core's {@code expand_selection} and {@code incorporate_indirect_nodes}. */
final class IndirectTests {
    private final SelectionGraph graph;
    private final BitSet sources;

    IndirectTests(SelectionGraph graph) {
        this.graph = graph;
        this.sources = graph.matching(node -> node.is("source"));
    }

    /** The nodes with the tests that come along by the mode, and the tests that may yet. */
    Selected expand(BitSet selected, IndirectSelection mode) {
        BitSet direct = (BitSet) selected.clone();
        BitSet possible = new BitSet();
        BitSet buildable = mode == IndirectSelection.BUILDABLE ? buildable(selected, sources) : selected;
        graph.downstream(selected, 1).stream()
                .filter(place -> Kinds.isTest(graph.node(place)))
                .forEach(test -> {
                    boolean comes = mode == IndirectSelection.EAGER || isWithin(test, buildable);
                    (comes ? direct : possible).set(test);
                });
        return new Selected(direct, possible);
    }

    /** What several specifications select together, with the possible tests that now come along. */
    BitSet settle(BitSet direct, BitSet possible, IndirectSelection mode) {
        if (mode == IndirectSelection.EAGER || mode == IndirectSelection.EMPTY || direct.equals(possible)) {
            return direct;
        }
        BitSet settled = (BitSet) direct.clone();
        BitSet enough = mode == IndirectSelection.BUILDABLE ? buildable(direct, new BitSet()) : direct;
        possible.stream()
                .filter(place -> hasSettled(graph.node(place)) && isWithin(place, enough))
                .forEach(settled::set);
        return settled;
    }

    private BitSet buildable(BitSet selected, BitSet more) {
        BitSet buildable = (BitSet) selected.clone();
        buildable.or(graph.upstream(selected, Specification.Neighbours.ALL));
        buildable.or(more);
        return buildable;
    }

    /** dbt looks for these in the section of a manifest where unit tests are not. */
    private static boolean hasSettled(SelectableNode node) {
        return Kinds.isParsed(node);
    }

    private boolean isWithin(int test, BitSet nodes) {
        BitSet missing = (BitSet) graph.reads(test).clone();
        missing.andNot(nodes);
        return missing.isEmpty();
    }
}
