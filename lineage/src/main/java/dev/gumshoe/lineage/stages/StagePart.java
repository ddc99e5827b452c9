package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.FeedRole;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.lineage.blocks.Block;
import java.util.List;

/** A stage with the part of the SQL that it stands for. */
public record StagePart(Stage stage, Block block, Step step, List<StageInput> inputs) {
    public StagePart {
        inputs = List.copyOf(inputs);
    }

    /** The inputs whose rows the stage passes on. */
    public List<StageInput> spine() {
        return inputs.stream().filter(input -> input.role() == FeedRole.SPINE).toList();
    }
}
