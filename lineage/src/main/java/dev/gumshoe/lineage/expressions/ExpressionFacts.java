package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.columns.ColumnResolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts about the expressions of a model's SQL. */
public final class ExpressionFacts {
    private final ColumnResolver columns;
    private final StagePlaces places;
    private final Map<SelectBlock, Texts> texts = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    private ExpressionFacts(ColumnResolver columns, StagePlaces places) {
        this.columns = columns;
        this.places = places;
    }

    /**
     * The facts, block by block.
     *
     * @param blocks those that the model's output draws on, each once
     */
    public static List<Fact> of(Collection<Block> blocks, ColumnResolver columns, StagePlaces places) {
        ExpressionFacts found = new ExpressionFacts(columns, places);
        found.find(blocks);
        return List.copyOf(found.facts);
    }

    private void find(Collection<Block> blocks) {
        Origins origins = new Origins(columns);
        Dedupes dedupes = new Dedupes(this::texts, new RowNumbers(columns), places, facts::add);
        for (Block block : blocks) {
            if (block instanceof SelectBlock select) {
                new BlockWalk(texts(select), origins, places, facts::add).walk();
                dedupes.find(select);
            }
        }
    }

    private Texts texts(SelectBlock block) {
        return texts.computeIfAbsent(block, any -> new Texts(columns, block));
    }
}
