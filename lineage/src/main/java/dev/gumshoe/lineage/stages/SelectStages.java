package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.FeedRole;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.engine.fact.Stage.FilterKind;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.lineage.blocks.Conditions;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;

/** Lays one SELECT out as stages. */
final class SelectStages {
    private final StageBuilder builder;
    private final SelectBlock block;
    private int last;

    SelectStages(StageBuilder builder, SelectBlock block) {
        this.builder = builder;
        this.block = block;
    }

    /** The ordinal of the block's last stage. */
    int layOut() {
        addScan();
        for (int i = 0; i < block.joins().size(); i++) {
            addJoin(i);
        }
        if (!block.where().isEmpty()) {
            addFilter(FilterKind.WHERE, new Step.Where(), block.where().get(0), Conditions.all(block, block.where()));
        }
        if (block.isAggregated()) {
            addAggregation();
        }
        block.having().ifPresent(having -> addFilter(FilterKind.HAVING, new Step.Having(), having, block.text(having)));
        block.qualify()
                .ifPresent(qualify -> addFilter(FilterKind.QUALIFY, new Step.Qualify(), qualify, block.text(qualify)));
        if (block.isDistinct()) {
            add("distinct", new Step.Distinct(), Stage.DistinctStage::new);
        }
        if (block.isLimited()) {
            add("limit", new Step.Limit(), Stage.LimitStage::new);
        }
        return last;
    }

    private void addScan() {
        Set<StageInput> inputs = new LinkedHashSet<>();
        block.first().ifPresent(source -> inputs.addAll(builder.inputs(source, FeedRole.SPINE)));
        boolean only = block.joins().isEmpty() && block.where().isEmpty() && !block.isAggregated();
        if (only) {
            inputs.addAll(reads(block.readsElsewhere()));
        }
        String doing = block.first().map(source -> "scan " + Labels.of(source)).orElse("constants");
        int line = block.first().map(Source::line).filter(known -> known > 0).orElse(block.line());
        last = builder.add(
                block, new Step.Scan(), inputs, line, id -> at -> new Stage.ScanStage(id, Labels.of(doing, block), at));
    }

    private void addJoin(int index) {
        Joined join = block.joins().get(index);
        boolean right = join.type() == JoinType.RIGHT;
        FeedRole joinedRole = right || join.type() == JoinType.FULL ? FeedRole.SPINE : FeedRole.SIDE;
        Set<StageInput> inputs = new LinkedHashSet<>();
        Set<StageInput> joined = builder.inputs(join.source(), joinedRole);
        inputs.add(new StageInput.FromStage(last, right ? FeedRole.SIDE : FeedRole.SPINE));
        inputs.addAll(joined);
        inputs.addAll(reads(block.readsInJoin(index)));
        String doing = word(join.type()) + Labels.of(join.source());
        last = builder.add(
                block,
                new Step.Join(index),
                inputs,
                join.line(),
                id -> at -> new Stage.JoinStage(
                        id,
                        Labels.of(doing, block),
                        at,
                        join.type(),
                        join.source().alias(),
                        join.condition()));
    }

    private static String word(JoinType type) {
        return switch (type) {
            case INNER, OTHER -> "join ";
            case LEFT, RIGHT, FULL, CROSS, SEMI, ANTI -> type.name().toLowerCase(Locale.ROOT) + " join ";
        };
    }

    private void addFilter(FilterKind kind, Step step, Expression first, String condition) {
        Set<StageInput> inputs = new LinkedHashSet<>(StageBuilder.after(last));
        inputs.addAll(kind == FilterKind.WHERE ? reads(block.readsInWhere()) : Set.of());
        String doing = kind.name().toLowerCase(Locale.ROOT);
        int line = block.wording().line(first, block.line());
        last = builder.add(
                block,
                step,
                inputs,
                line,
                id -> at -> new Stage.FilterStage(id, Labels.of(doing, block), at, kind, condition));
    }

    private void addAggregation() {
        List<String> groupBy = block.groupBy().stream().map(block::text).toList();
        Set<StageInput> inputs = new LinkedHashSet<>(StageBuilder.after(last));
        inputs.addAll(reads(block.readsElsewhere()));
        int line = block.groupBy().isEmpty()
                ? block.line()
                : block.wording().line(block.groupBy().get(0), block.line());
        last = builder.add(
                block,
                new Step.Aggregate(),
                inputs,
                line,
                id -> at -> new Stage.AggregationStage(id, Labels.of("aggregation", block), at, groupBy));
    }

    private void add(String doing, Step step, PlainStage stage) {
        last = builder.add(
                block,
                step,
                StageBuilder.after(last),
                block.line(),
                id -> at -> stage.of(id, Labels.of(doing, block), at));
    }

    private Set<StageInput> reads(List<Target> targets) {
        Set<StageInput> inputs = new LinkedHashSet<>();
        targets.forEach(target -> inputs.addAll(builder.inputs(target, FeedRole.SIDE)));
        return inputs;
    }

    /** A stage that has nothing but its id, label and line. */
    private interface PlainStage {
        Stage of(dev.gumshoe.engine.fact.StageId id, String label, dev.gumshoe.engine.fact.SourceLine line);
    }
}
