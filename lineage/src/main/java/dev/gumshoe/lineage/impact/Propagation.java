package dev.gumshoe.lineage.impact;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.ColumnStep;
import dev.gumshoe.lineage.columngraph.GraphPlace;
import dev.gumshoe.lineage.columngraph.RowsOf;
import dev.gumshoe.lineage.flow.Transformation;
import dev.gumshoe.lineage.graph.ProjectGraph;
import dev.gumshoe.lineage.impact.SchemaChange.BecameNullable;
import dev.gumshoe.lineage.impact.SchemaChange.ColumnAdded;
import dev.gumshoe.lineage.impact.SchemaChange.ColumnDropped;
import dev.gumshoe.lineage.impact.SchemaChange.ColumnRenamed;
import dev.gumshoe.lineage.impact.SchemaChange.ColumnRetyped;
import dev.gumshoe.lineage.impact.SchemaChange.NodeDropped;
import dev.gumshoe.lineage.impact.SchemaChange.RowsChanged;
import dev.gumshoe.lineage.impact.SchemaChange.ValuesChanged;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a change makes of each place downstream of it. A place is marked more as the change spreads, never less. */
final class Propagation {
    private static final Comparator<Effect> WORST_FIRST = Comparator.comparing(Effect::consequence)
            .thenComparing(effect -> !effect.direct())
            .thenComparing(effect -> !effect.certain());

    private final ImpactGraph graph;
    private final ProjectGraph nodes;
    private final SchemaChange change;
    private final Transfer transfer;
    private final Map<GraphPlace, Set<Mark>> marks = new HashMap<>();
    private final Map<UniqueId, Set<Effect>> effects = new HashMap<>();
    private final Map<UniqueId, ColumnId> gained = new HashMap<>();
    private final Set<UniqueId> broken = new LinkedHashSet<>();
    private final Deque<GraphPlace> open = new ArrayDeque<>();

    private Propagation(ImpactGraph graph, ProjectGraph nodes, SchemaChange change) {
        this.change = change;
        this.graph = graph;
        this.nodes = nodes;
        this.transfer = new Transfer(
                graph, change, change instanceof ColumnDropped dropped ? losing(dropped.place()) : Set.of());
    }

    static Propagation of(ImpactGraph graph, ProjectGraph nodes, SchemaChange change) {
        Propagation propagation = new Propagation(graph, nodes, change);
        if (change instanceof NodeDropped) {
            propagation.block(change.place().node(), "which is gone", true);
        } else if (change instanceof ColumnAdded added) {
            propagation.gain(added.place(), false);
        } else {
            propagation.mark(change.place(), mark(change));
        }
        if (change instanceof ColumnRenamed renamed && !renamed.to().isEmpty()) {
            propagation.gain(new ColumnId(renamed.place().node(), renamed.to()), true);
        }
        propagation.spread();
        return propagation;
    }

    /** What becomes of a node, the worst first; none where nothing does. */
    List<Effect> effects(UniqueId node) {
        return effects.getOrDefault(node, Set.of()).stream().sorted(WORST_FIRST).toList();
    }

    private static Mark mark(SchemaChange change) {
        if (change instanceof ColumnDropped || change instanceof ColumnRenamed) {
            return Mark.GONE;
        }
        if (change instanceof ColumnRetyped) {
            return Mark.TYPE;
        }
        if (change instanceof BecameNullable) {
            return Mark.NULLS;
        }
        return change instanceof ValuesChanged || !(change instanceof RowsChanged) ? Mark.VALUES : Mark.ROWS;
    }

    /** A node is looked at after those that it reads, from several of which it can have the column. */
    private void gain(ColumnId column, boolean renamed) {
        Addition addition = new Addition(graph, column.column(), renamed);
        gained.put(column.node(), column);
        for (UniqueId reader : nodes.downstream(column.node())) {
            Set<UniqueId> gaining = nodes.readBy(reader);
            gaining.retainAll(gained.keySet());
            if (gaining.isEmpty()) {
                continue;
            }
            Addition.Outcome outcome = addition.of(reader, gaining);
            outcome.effect().ifPresent(effect -> add(reader, effect));
            if (outcome.handedOn()) {
                gained.put(reader, new ColumnId(reader, column.column()));
            }
            outcome.marks()
                    .forEach(mark -> mark(
                            mark == Mark.ROWS
                                    ? new RowsOf(reader)
                                    : graph.columns()
                                            .find(reader, column.column())
                                            .orElse(column),
                            mark));
        }
        gained.remove(column.node());
    }

    private Set<UniqueId> losing(ColumnId column) {
        Set<UniqueId> losing = new LinkedHashSet<>(Set.of(column.node()));
        for (UniqueId reader : nodes.downstream(column.node())) {
            boolean loses = nodes.readBy(reader).stream().anyMatch(losing::contains)
                    && graph.gain(reader, losing, column.column())
                            .filter(gain ->
                                    gain.handedOn() && gain.unequalSets().isEmpty())
                            .isPresent();
            if (loses) {
                losing.add(reader);
            }
        }
        return losing;
    }

    private void mark(GraphPlace place, Mark mark) {
        if (marks.computeIfAbsent(place, any -> EnumSet.noneOf(Mark.class)).add(mark)) {
            open.add(place);
        }
    }

    private void spread() {
        while (!open.isEmpty()) {
            GraphPlace place = open.remove();
            List<Mark> here = List.copyOf(marks.getOrDefault(place, Set.of()));
            for (ColumnStep step : graph.outOf(place)) {
                here.forEach(mark -> follow(step, mark));
            }
        }
    }

    private void follow(ColumnStep step, Mark mark) {
        UniqueId reader = step.to().node();
        if (reader.equals(step.from().node())) {
            if (step.transformation() == Transformation.TABLE_LEVEL) {
                mark(step.to(), Mark.VALUES);
            }
            return;
        }
        Transfer.Outcome outcome = transfer.of(step, mark);
        outcome.effect().map(effect -> told(effect, step)).ifPresent(effect -> add(reader, effect));
        outcome.mark().ifPresent(next -> mark(step.to(), next));
    }

    /** Where a finding knows which rows are meant, those who read them straight are told. */
    private Effect told(Effect effect, ColumnStep step) {
        return change instanceof RowsChanged rows
                        && !rows.portion().isEmpty()
                        && step.from().equals(rows.place())
                ? effect.because(effect.reason() + " (" + rows.portion() + ")")
                : effect;
    }

    private void add(UniqueId node, Effect effect) {
        effects.computeIfAbsent(node, any -> new LinkedHashSet<>()).add(effect);
        if (effect.consequence() == Consequence.BREAKS) {
            block(node, "which breaks", effect.certain());
        }
    }

    private void block(UniqueId node, String what, boolean certain) {
        if (!broken.add(node)) {
            return;
        }
        for (UniqueId reader : nodes.readersOf(node)) {
            Effect effect = Effect.breaks("reads " + node.shortName() + ", " + what, List.of());
            Effect told = what.equals("which is gone") ? effect : effect.indirect();
            add(reader, certain ? told : told.uncertain());
        }
    }

    /** The columns of a node that the change reaches by value. */
    List<ColumnId> columns(UniqueId node) {
        return Stream.concat(
                        graph.columnsOf(node).stream().filter(marks::containsKey),
                        Stream.ofNullable(gained.get(node)).filter(column -> !marks.containsKey(column)))
                .toList();
    }
}
