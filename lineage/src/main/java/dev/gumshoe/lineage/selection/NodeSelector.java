package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.selection.SelectableNode;
import dev.gumshoe.engine.selection.SelectableProject;
import dev.gumshoe.lineage.selection.Specification.Combination;
import dev.gumshoe.lineage.selection.Specification.Criterion;
import dev.gumshoe.lineage.selection.Specification.Neighbours;
import dev.gumshoe.lineage.selection.Specification.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Selects nodes of a project by dbt's selection syntax. As dbt-core's {@code NodeSelector} in
 * {@code dbt/graph/selector.py}: criteria first, set operations next, then the kinds of node that are wanted.
 */
public final class NodeSelector {
    private final SelectionGraph graph;
    private final IndirectTests tests;
    private final Matchers matchers;
    private final NamedSelectors selectors;
    private final Words words;
    private final Map<String, Specification> definitions;
    private final BitSet wanted;
    private final List<String> unmatched = new ArrayList<>();
    private final Deque<String> within = new ArrayDeque<>();

    /**
     * A selector of a project's nodes.
     *
     * @param exists whether the project has a path, relative to its folder
     * @param wanted the nodes among which to select, in the end
     */
    public NodeSelector(
            SelectableProject project,
            EarlierState earlier,
            NamedSelectors selectors,
            IndirectSelection indirect,
            Predicate<String> exists,
            Predicate<SelectableNode> wanted) {
        this.graph = new SelectionGraph(project.nodes());
        this.tests = new IndirectTests(graph);
        this.matchers = new Matchers(project, earlier, exists);
        this.selectors = selectors;
        this.words = new Words(indirect);
        this.definitions = selectors.read(words);
        this.wanted = graph.matching(wanted::test);
    }

    /**
     * Selects by words. Where there are none, the project's default selector stands in, or everything is selected.
     *
     * @throws SelectionException where the words are not what can be selected by
     */
    public Selection select(List<String> select, List<String> exclude) {
        return select.isEmpty() && exclude.isEmpty() && selectors.byDefault().isPresent()
                ? byName(selectors.byDefault().get())
                : run(words.of(select, exclude));
    }

    /**
     * Selects by the name of a selector.
     *
     * @throws SelectionException where there is none of that name
     */
    public Selection byName(String name) {
        Specification definition = definitions.get(name);
        if (definition == null) {
            throw noSelector(name);
        }
        return run(definition);
    }

    private Selection run(Specification specification) {
        unmatched.clear();
        BitSet selected = evaluate(specification).direct();
        selected.and(wanted);
        return new Selection(selected.stream().mapToObj(graph::node).toList(), unmatched);
    }

    private Selected evaluate(Specification specification) {
        return specification instanceof Criterion criterion
                ? evaluate(criterion)
                : evaluate((Combination) specification);
    }

    private Selected evaluate(Criterion criterion) {
        BitSet selected =
                criterion.method() == Method.SELECTOR ? named(criterion) : graph.matching(matchers.of(criterion));
        selected.or(neighbours(selected, criterion.neighbours()));
        boolean alone = criterion.indirect() == IndirectSelection.EMPTY || criterion.method() == Method.SELECTOR;
        return alone ? Selected.only(selected) : tests.expand(selected, criterion.indirect());
    }

    private BitSet neighbours(BitSet of, Neighbours which) {
        BitSet neighbours = new BitSet();
        if (which.childrensParents()) {
            BitSet below = graph.downstream(of, Neighbours.ALL);
            below.or(of);
            neighbours.or(below);
            neighbours.or(graph.upstream(below, Neighbours.ALL));
        }
        neighbours.or(graph.upstream(of, which.up()));
        neighbours.or(graph.downstream(of, which.down()));
        return neighbours;
    }

    private Selected evaluate(Combination combination) {
        List<Selected> parts = combination.parts().stream().map(this::evaluate).toList();
        BitSet direct = combined(
                combination.operation(), parts.stream().map(Selected::direct).toList());
        BitSet possible = combined(
                combination.operation(), parts.stream().map(Selected::all).toList());
        BitSet settled = tests.settle(direct, possible, combination.indirect());
        if (settled.isEmpty()) {
            combination.expected().ifPresent(unmatched::add);
        }
        return new Selected(settled, possible);
    }

    private static BitSet combined(Operation operation, List<BitSet> parts) {
        BitSet combined = parts.isEmpty() ? new BitSet() : (BitSet) parts.get(0).clone();
        for (BitSet part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            switch (operation) {
                case UNION -> combined.or(part);
                case INTERSECTION -> combined.and(part);
                case DIFFERENCE -> combined.andNot(part);
            }
        }
        return combined;
    }

    /** What the selectors of a name, which may have wildcards, select. */
    private BitSet named(Criterion criterion) {
        Pattern pattern = Wildcards.compile(criterion.text());
        List<String> names = definitions.keySet().stream()
                .filter(name -> pattern.matcher(name).matches())
                .toList();
        if (names.isEmpty()) {
            throw noSelector(criterion.text());
        }
        BitSet selected = new BitSet();
        names.forEach(name -> selected.or(named(name)));
        return selected;
    }

    private BitSet named(String name) {
        if (within.contains(name)) {
            throw new SelectionException(
                    selectors.where() + ": selector '" + name + "' is defined by itself; expected no circle");
        }
        Specification definition = definitions.get(name);
        if (definition == null) {
            throw noSelector(name);
        }
        within.push(name);
        BitSet selected = evaluate(definition).direct();
        within.pop();
        selected.and(wanted);
        return selected;
    }

    private SelectionException noSelector(String name) {
        List<String> names = List.copyOf(definitions.keySet());
        String expected = names.isEmpty() ? "one that is defined there" : String.join(", ", names);
        return new SelectionException(
                selectors.where() + ": there is no selector '" + name + "'; expected " + expected, name, names);
    }
}
