package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.FeedRole;
import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.OpaqueBlock;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.SetBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lays the blocks that a model's output draws on out as stages. */
final class StageBuilder {
    private final UniqueId model;
    private final LineMap lines;
    private final List<StagePart> parts = new ArrayList<>();
    private final Map<Block, Integer> lastStages = new HashMap<>();

    StageBuilder(UniqueId model, LineMap lines) {
        this.model = model;
        this.lines = lines;
    }

    List<StagePart> build(Block output) {
        lastStageOf(output);
        return parts;
    }

    private int lastStageOf(Block block) {
        Integer known = lastStages.get(block);
        if (known == null) {
            known = layOut(block);
            lastStages.put(block, known);
        }
        return known;
    }

    private int layOut(Block block) {
        if (block instanceof SelectBlock select) {
            return new SelectStages(this, select).layOut();
        }
        if (block instanceof SetBlock set) {
            return layOut(set);
        }
        Set<StageInput> inputs = new LinkedHashSet<>();
        block.reads().forEach(read -> inputs.addAll(inputs(read, inputs.isEmpty() ? FeedRole.SPINE : FeedRole.SIDE)));
        String why = ((OpaqueBlock) block).why();
        return add(
                block,
                new Step.Scan(),
                inputs,
                block.line(),
                id -> line -> new Stage.ScanStage(id, Labels.of("whole query (" + why + ")", block), line));
    }

    private int layOut(SetBlock set) {
        Set<StageInput> inputs = new LinkedHashSet<>();
        for (int i = 0; i < set.branches().size(); i++) {
            FeedRole role = set.yieldsRows(i) ? FeedRole.SPINE : FeedRole.SIDE;
            inputs.add(new StageInput.FromStage(lastStageOf(set.branches().get(i)), role));
        }
        String doing = set.operation().name().replace('_', ' ').toLowerCase(Locale.ROOT);
        int last = add(
                set,
                new Step.SetOperation(),
                inputs,
                set.operationLine(),
                id -> line -> new Stage.SetOperationStage(id, Labels.of(doing, set), line, set.operation()));
        if (!set.isLimited()) {
            return last;
        }
        return add(
                set,
                new Step.Limit(),
                after(last),
                set.operationLine(),
                id -> line -> new Stage.LimitStage(id, Labels.of("limit", set), line));
    }

    static Set<StageInput> after(int stage) {
        return Set.of(new StageInput.FromStage(stage, FeedRole.SPINE));
    }

    /** The inputs that a source stands for. */
    Set<StageInput> inputs(Source source, FeedRole role) {
        return inputs(source.target(), role);
    }

    /** The inputs that something read stands for; the model itself is none. */
    Set<StageInput> inputs(Target target, FeedRole role) {
        if (target instanceof Target.ToCte cte) {
            return Set.of(new StageInput.FromStage(lastStageOf(cte.cte().block()), role));
        }
        if (target instanceof Target.ToBlock derived) {
            return Set.of(new StageInput.FromStage(lastStageOf(derived.block()), role));
        }
        if (target instanceof Target.ToRelation relation) {
            return relation.node()
                    .filter(node -> !node.equals(model))
                    .<Set<StageInput>>map(node -> Set.of(new StageInput.FromNode(node, role)))
                    .orElse(Set.of());
        }
        List<Target> members = target instanceof Target.ToGroup group
                ? group.members().stream().map(Source::target).toList()
                : target.leaves();
        Set<StageInput> inputs = new LinkedHashSet<>();
        members.forEach(member -> inputs.addAll(inputs(member, inputs.isEmpty() ? role : FeedRole.SIDE)));
        return inputs;
    }

    int add(
            Block block,
            Step step,
            Set<StageInput> inputs,
            int compiledLine,
            Function<StageId, Function<SourceLine, Stage>> stage) {
        StageId id = new StageId(model, parts.size());
        Stage made = stage.apply(id).apply(lines.at(compiledLine));
        parts.add(new StagePart(made, block, step, List.copyOf(inputs)));
        return id.ordinal();
    }
}
