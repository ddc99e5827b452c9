package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.SetBlock;
import dev.gumshoe.lineage.columns.ColumnResolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts about the expressions of a model's SQL. */
public final class ExpressionFacts {
    private final UniqueId model;
    private final ColumnResolver columns;
    private final StagePlaces places;
    private final Map<SelectBlock, Texts> texts = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    public ExpressionFacts(UniqueId model, ColumnResolver columns, StagePlaces places) {
        this.model = model;
        this.columns = columns;
        this.places = places;
    }

    /**
     * The facts, block by block.
     *
     * @param blocks those that the model's output draws on, each once
     * @param given what the project gives to the model's SQL; empty where that is not known
     */
    public List<Fact> of(Collection<Block> blocks, Optional<Given> given) {
        Origins origins = new Origins(columns);
        Dedupes dedupes = new Dedupes(this::texts, new RowNumbers(columns), places, facts::add);
        StarReads stars = new StarReads(places, facts::add);
        UnionColumns unions = new UnionColumns(columns, places, facts::add);
        Optional<HardCodedRelations> hardCoded =
                given.map(known -> new HardCodedRelations(model, known, places, facts::add));
        for (Block block : blocks) {
            if (block instanceof SelectBlock select) {
                new BlockWalk(texts(select), origins, places, facts::add).walk();
                dedupes.find(select);
                stars.find(select);
            }
            if (block instanceof SetBlock set) {
                unions.find(set);
            }
            hardCoded.ifPresent(relations -> relations.find(block));
        }
        return List.copyOf(facts);
    }

    private Texts texts(SelectBlock block) {
        return texts.computeIfAbsent(block, any -> new Texts(columns, block));
    }
}
