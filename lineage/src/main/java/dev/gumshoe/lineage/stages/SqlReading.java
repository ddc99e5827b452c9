package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.NotAnalysed;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import java.util.List;
import java.util.Set;

/** What came of reading a model's SQL by itself, before anything is known of the columns that it reads. */
sealed interface SqlReading {

    /**
     * The blocks of the SQL, laid out as stages.
     *
     * @param lines where the lines of the compiled SQL are written
     * @param needs the nodes whose SQL has to be read for their columns, since no schema has them
     */
    record Split(Block output, List<StagePart> parts, LineMap lines, Set<UniqueId> needs) implements SqlReading {}

    /** The SQL cannot be split into stages. */
    record Unreadable(NotAnalysed reason) implements SqlReading {}
}
