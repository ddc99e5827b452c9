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
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the relations that a model's SQL names and the project did not give it. */
final class HardCodedRelations {
    private final UniqueId model;
    private final Given given;
    private final RelationMap<Boolean> known;
    private final StagePlaces places;
    private final Consumer<Fact> facts;
    private final Set<RelationName> told = new HashSet<>();

    HardCodedRelations(UniqueId model, Given given, StagePlaces places, Consumer<Fact> facts) {
        this.model = model;
        this.given = given;
        this.known = given.known();
        this.places = places;
        this.facts = facts;
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
        boolean foreign = !ofTheStatement && known.find(name).isEmpty() && told.add(name.folded());
        if (foreign && given.spellsOut(name)) {
            facts.accept(new HardCodedRelation(
                    model, places.line(line), name, read.node().isPresent()));
        }
    }
}
