package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.HardCodedRelation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.Names;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.blocks.RelationMap;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the relations that a model's SQL names and the project did not give it. */
final class HardCodedRelations {
    private final UniqueId model;
    private final RelationMap<Boolean> given;
    private final StagePlaces places;
    private final Consumer<Fact> facts;
    private final Set<RelationName> told = new HashSet<>();

    /** @param given the relations of what the model reads by {@code ref} and {@code source}, and its own */
    HardCodedRelations(UniqueId model, Set<RelationName> given, StagePlaces places, Consumer<Fact> facts) {
        this.model = model;
        this.given = new RelationMap<>(marked(given));
        this.places = places;
        this.facts = facts;
    }

    private static Map<RelationName, Boolean> marked(Set<RelationName> given) {
        Map<RelationName, Boolean> marked = new HashMap<>();
        given.forEach(relation -> marked.put(relation, true));
        return marked;
    }

    void find(Block block) {
        if (block instanceof SelectBlock select) {
            for (Source source : select.sources()) {
                if (source.target() instanceof Target.ToRelation relation) {
                    add(block, relation, source.line());
                }
            }
        }
        for (Target read : block.reads()) {
            if (read instanceof Target.ToRelation relation) {
                add(block, relation, block.line());
            }
        }
    }

    private void add(Block block, Target.ToRelation read, int line) {
        RelationName name = read.name();
        boolean ofTheStatement = name.schema().isEmpty()
                && (Names.same(name.identifier(), block.name()) || RelationIndex.isInlined(name.identifier()));
        if (!ofTheStatement && given.find(name).isEmpty() && told.add(name.folded())) {
            facts.accept(new HardCodedRelation(
                    model, places.line(line), name, read.node().isPresent()));
        }
    }
}
