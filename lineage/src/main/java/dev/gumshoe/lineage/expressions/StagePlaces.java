package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.lineage.blocks.Block;

/** Where the parts of a model's blocks are among its stages, and in its file. */
public interface StagePlaces {

    /** The stage of the first item of FROM. */
    StageId scan(Block block);

    /** The stage whose rows go into WHERE: the block's scan or its last join. */
    StageId joined(Block block);

    /** The stage of a join. */
    StageId join(Block block, int join);

    /** The stage whose rows are grouped, numbered and put out: the block's last scan, join or WHERE. */
    StageId rows(Block block);

    /** The stage of QUALIFY. */
    StageId qualify(Block block);

    /** The stage of DISTINCT. */
    StageId distinct(Block block);

    /** The stage of a set operation. */
    StageId union(Block block);

    /** The place in the file of a line of the compiled SQL, counted from 1. */
    SourceLine line(int compiledLine);
}
