package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.FeedRole;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.stages.StageInput;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way that the rows of figures take: along the spine of each stage, from node to node. Where a figure's values are aggregated, though
 * it be on the other side of a join, the rows that are aggregated are on the way as well: a {@code count(*)} hands on no column of theirs.
 */
final class RowWay {
    private final SqlProject project;
    private final Map<UniqueId, Set<Integer>> ends = new LinkedHashMap<>();
    private final Deque<UniqueId> open = new ArrayDeque<>();
    private final Set<UniqueId> sources = new HashSet<>();
    private boolean united;

    private RowWay(SqlProject project) {
        this.project = project;
    }

    /** @param paths of the figures' values */
    static RowWay of(SqlProject project, Collection<Figure> figures, Collection<ValuePath> paths) {
        RowWay way = new RowWay(project);
        figures.forEach(figure -> way.reach(figure.node()));
        paths.forEach(path -> path.nodes()
                .forEach(
                        node -> project.stages(node).ifPresent(stages -> way.aggregates(stages, path.inside(stages)))));
        way.follow();
        return way;
    }

    /** The way that the rows take which joins on this way match with its own. */
    RowWay beside() {
        RowWay beside = new RowWay(project);
        for (UniqueId node : ends.keySet()) {
            project.stages(node).ifPresent(stages -> {
                Inside inside = inside(stages);
                inside.sides.forEach(end -> beside.end(node, end));
                inside.sideReads.forEach(beside::reach);
            });
        }
        beside.follow();
        return beside;
    }

    private void follow() {
        while (!open.isEmpty()) {
            UniqueId node = open.removeFirst();
            project.stages(node).map(this::inside).ifPresent(this::follow);
        }
    }

    private void follow(Inside inside) {
        united |= inside.united;
        inside.reads.forEach(this::reach);
    }

    private void reach(UniqueId node) {
        Optional<ModelStages> stages =
                project.stages(node).filter(found -> !found.parts().isEmpty());
        stages.ifPresentOrElse(found -> end(node, found.parts().size() - 1), () -> sources.add(node));
    }

    /** The one node without SQL whose rows are all that come; none where there are several, or a set operation puts rows together. */
    Optional<UniqueId> soleSource() {
        return united || sources.size() != 1
                ? Optional.empty()
                : sources.stream().findFirst();
    }

    private void aggregates(ModelStages stages, ValuePath.Inside values) {
        for (int i = 0; i < stages.parts().size(); i++) {
            StagePart part = stages.parts().get(i);
            if (part.step() instanceof Step.Aggregate && values.has(part.block())) {
                end(stages.model(), i);
            }
        }
    }

    private void end(UniqueId node, int ordinal) {
        if (ends.computeIfAbsent(node, any -> new HashSet<>()).add(ordinal)) {
            open.add(node);
        }
    }

    /** The part of the way that lies in a model; nothing of a model off the way. */
    Inside inside(ModelStages stages) {
        Inside inside = new Inside();
        ends.getOrDefault(stages.model(), Set.of()).forEach(end -> inside.walk(stages, end));
        return inside;
    }

    /** The blocks of a model on the way, and the nodes that come next. */
    static final class Inside {
        private final Set<Block> blocks = new HashSet<>();
        private final Set<UniqueId> reads = new HashSet<>();
        private final Set<Integer> sides = new HashSet<>();
        private final Set<UniqueId> sideReads = new HashSet<>();
        private final Set<Integer> seen = new HashSet<>();
        private boolean united;

        boolean has(Block block) {
            return blocks.contains(block);
        }

        private void walk(ModelStages stages, int ordinal) {
            if (!seen.add(ordinal)) {
                return;
            }
            StagePart part = stages.parts().get(ordinal);
            blocks.add(part.block());
            united |= part.step() instanceof Step.SetOperation;
            for (StageInput input : part.inputs()) {
                if (input.role() == FeedRole.SPINE && input instanceof StageInput.FromStage stage) {
                    walk(stages, stage.ordinal());
                } else if (input.role() == FeedRole.SPINE && input instanceof StageInput.FromNode node) {
                    reads.add(node.node());
                } else if (part.step() instanceof Step.Join && input instanceof StageInput.FromStage stage) {
                    sides.add(stage.ordinal());
                } else if (part.step() instanceof Step.Join && input instanceof StageInput.FromNode node) {
                    sideReads.add(node.node());
                }
            }
        }
    }
}
