package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.expressions.ExpressionFacts;
import dev.gumshoe.lineage.expressions.Given;
import dev.gumshoe.lineage.expressions.StagePlaces;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places of blocks among a model's stages. */
final class BlockPlaces implements StagePlaces {
    private final LineMap lines;
    private final Map<Block, Map<Step, StageId>> steps = new LinkedHashMap<>();

    private BlockPlaces(ModelStages stages, LineMap lines) {
        this.lines = lines;
        for (StagePart part : stages.parts()) {
            steps.computeIfAbsent(part.block(), any -> new HashMap<>())
                    .put(part.step(), part.stage().id());
        }
    }

    /** The facts about the expressions of the model's SQL. */
    static List<Fact> expressions(SqlModel model, ModelStages stages, LineMap lines) {
        BlockPlaces places = new BlockPlaces(stages, lines);
        return new ExpressionFacts(model.node(), stages.columns(), places)
                .of(places.steps.keySet(), model.given().map(relations -> new Given(relations, model.rawSql())));
    }

    @Override
    public StageId scan(Block block) {
        return at(block, new Step.Scan());
    }

    @Override
    public StageId joined(Block block) {
        Map<Step, StageId> own = of(block);
        int joins = 0;
        while (own.containsKey(new Step.Join(joins))) {
            joins++;
        }
        return at(block, joins == 0 ? new Step.Scan() : new Step.Join(joins - 1));
    }

    @Override
    public StageId join(Block block, int join) {
        return at(block, new Step.Join(join));
    }

    @Override
    public StageId rows(Block block) {
        StageId where = of(block).get(new Step.Where());
        return where == null ? joined(block) : where;
    }

    @Override
    public StageId qualify(Block block) {
        return at(block, new Step.Qualify());
    }

    @Override
    public StageId distinct(Block block) {
        return at(block, new Step.Distinct());
    }

    @Override
    public StageId union(Block block) {
        return at(block, new Step.SetOperation());
    }

    @Override
    public SourceLine line(int compiledLine) {
        return lines.at(compiledLine);
    }

    private Map<Step, StageId> of(Block block) {
        return steps.getOrDefault(block, Map.of());
    }

    private StageId at(Block block, Step step) {
        StageId id = of(block).get(step);
        if (id == null) {
            throw new IllegalArgumentException("block '" + block.name() + "' has no step " + step);
        }
        return id;
    }
}
