package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.FeedRole;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.stages.StageInput;
import dev.gumshoe.lineage.stages.StagePart;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The way that the rows of figures take: along the spine of each stage, from node to node. */
final class RowWay {
    private final Set<UniqueId> nodes = new HashSet<>();

    private RowWay() {}

    static RowWay of(SqlProject project, Collection<Figure> figures) {
        RowWay way = new RowWay();
        Deque<UniqueId> open = new ArrayDeque<>();
        figures.forEach(figure -> open.add(figure.node()));
        while (!open.isEmpty()) {
            UniqueId node = open.removeFirst();
            if (way.nodes.add(node)) {
                project.stages(node).ifPresent(stages -> open.addAll(way.inside(stages).reads));
            }
        }
        return way;
    }

    /** The part of the way that lies in a model; nothing of a model off the way. */
    Inside inside(ModelStages stages) {
        Inside inside = new Inside();
        if (nodes.contains(stages.model()) && !stages.parts().isEmpty()) {
            inside.walk(stages, stages.parts().size() - 1);
        }
        return inside;
    }

    /** The blocks of a model on the way, and the nodes that come next. */
    static final class Inside {
        private final Set<Block> blocks = new HashSet<>();
        private final Set<UniqueId> reads = new HashSet<>();
        private final Set<Integer> seen = new HashSet<>();

        boolean has(Block block) {
            return blocks.contains(block);
        }

        private void walk(ModelStages stages, int ordinal) {
            if (!seen.add(ordinal)) {
                return;
            }
            StagePart part = stages.parts().get(ordinal);
            blocks.add(part.block());
            for (StageInput input : part.inputs()) {
                if (input.role() == FeedRole.SPINE && input instanceof StageInput.FromStage stage) {
                    walk(stages, stage.ordinal());
                } else if (input.role() == FeedRole.SPINE && input instanceof StageInput.FromNode node) {
                    reads.add(node.node());
                }
            }
        }
    }
}
