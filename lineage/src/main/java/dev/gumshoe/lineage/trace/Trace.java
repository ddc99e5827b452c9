package dev.gumshoe.lineage.trace;

import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import java.util.Map;
import java.util.Optional;

/** The expressions that stand for one column of a node, in the node itself and upstream of it. */
public final class Trace {
    /** Nothing is traced. */
    public static final Trace NONE = new Trace(Map.of(), Map.of(), Map.of());

    private final Map<UniqueId, String> byNode;
    private final Map<Block, String> byOutput;
    private final Map<StageId, String> byStage;

    Trace(Map<UniqueId, String> byNode, Map<Block, String> byOutput, Map<StageId, String> byStage) {
        this.byNode = Map.copyOf(byNode);
        this.byOutput = Map.copyOf(byOutput);
        this.byStage = Map.copyOf(byStage);
    }

    /** The expression over the node's columns. */
    public Optional<String> at(UniqueId node) {
        return Optional.ofNullable(byNode.get(node));
    }

    /** The expression over what FROM has put together at a scan, a join or a WHERE. */
    public Optional<String> at(StageId stage) {
        return Optional.ofNullable(byStage.get(stage));
    }

    /** The expression over the block's output columns. */
    public Optional<String> over(Block block) {
        return Optional.ofNullable(byOutput.get(block));
    }

    /** The nodes that the column comes from, and the node that it is of. */
    public java.util.Set<UniqueId> nodes() {
        return byNode.keySet();
    }
}
