package dev.gumshoe.lineage.blocks;

import java.util.List;

/** One query: a SELECT, a set operation, or something that is read but not looked into. Each is itself alone. */
public sealed interface Block permits SelectBlock, SetBlock, OpaqueBlock {

    /** The name of the CTE or the alias of the derived table that the block is, or is a branch of; empty for the model's own. */
    String name();

    /** The CTEs in the block's sight. */
    WithScope scope();

    /** The whole block as SQL, without its WITH clause. */
    String text();

    /** The line of the compiled SQL on which the block begins; 0 where it is not known. */
    int line();

    /** What the block reads, at any depth, CTEs not looked into. */
    List<Target> reads();
}
