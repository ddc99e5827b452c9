package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.JoinKey;
import dev.gumshoe.engine.fact.NullRejection;
import dev.gumshoe.engine.fact.Predicate;
import dev.gumshoe.engine.fact.RangeJoin;
import dev.gumshoe.engine.fact.StageFeed;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.StageRead;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.TreeSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;

/** The facts about a model's stages. */
final class StageFacts {
    private final ModelStages stages;
    private final List<Fact> facts = new ArrayList<>();

    private StageFacts(ModelStages stages) {
        this.stages = stages;
    }

    static List<Fact> of(ModelStages stages) {
        StageFacts facts = new StageFacts(stages);
        stages.parts().forEach(facts::add);
        return List.copyOf(facts.facts);
    }

    private void add(StagePart part) {
        StageId id = part.stage().id();
        facts.add(part.stage());
        part.inputs().forEach(input -> addInput(id, input));
        if (part.block() instanceof SelectBlock block) {
            if (part.step() instanceof Step.Join join) {
                addKeys(id, block, join.index());
            } else {
                addPredicates(id, block, conjuncts(part));
            }
        }
    }

    private void addInput(StageId id, StageInput input) {
        if (input instanceof StageInput.FromStage from) {
            facts.add(new StageFeed(new StageId(stages.model(), from.ordinal()), id, from.role()));
        } else if (input instanceof StageInput.FromNode from) {
            facts.add(new StageRead(stages.model(), id, from.node(), from.role()));
        }
    }

    private void addKeys(StageId id, SelectBlock block, int join) {
        Optional<JoinCondition> condition = JoinCondition.of(stages.columns(), block, join);
        List<JoinCondition.Key> keys = condition.map(JoinCondition::keys).orElse(List.of());
        for (int i = 0; i < keys.size(); i++) {
            JoinCondition.Key key = keys.get(i);
            facts.add(new JoinKey(id, i, key.left(), key.leftType(), key.right(), key.rightType()));
        }
        condition.map(JoinCondition::rest).orElse(List.of()).stream()
                .filter(conjunct -> conjunct.side() == JoinCondition.Side.BOTH)
                .forEach(conjunct -> facts.add(new RangeJoin(id, conjunct.text())));
    }

    /** The conjuncts of a filter stage, in the order of their ordinals. */
    static List<Expression> conjuncts(StagePart part) {
        if (!(part.block() instanceof SelectBlock block)) {
            return List.of();
        }
        if (part.step() instanceof Step.Where) {
            return block.where();
        }
        if (part.step() instanceof Step.Having) {
            return block.having().map(TreeSearch::conjuncts).orElse(List.of());
        }
        return part.step() instanceof Step.Qualify
                ? block.qualify().map(TreeSearch::conjuncts).orElse(List.of())
                : List.of();
    }

    private void addPredicates(StageId id, SelectBlock block, List<Expression> conjuncts) {
        NullRejections rejections = new NullRejections(stages.columns(), block);
        boolean where = stages.part(id)
                .filter(part -> part.step() instanceof Step.Where)
                .isPresent();
        for (int i = 0; i < conjuncts.size(); i++) {
            Expression conjunct = conjuncts.get(i);
            facts.add(new Predicate(id, i, PredicateShapes.of(conjunct), block.text(conjunct)));
            if (where) {
                for (NullRejections.Undone undone : rejections.undoneBy(conjunct)) {
                    facts.add(new NullRejection(id, i, stages.joinStage(undone.block(), undone.join())));
                }
            }
        }
    }
}
