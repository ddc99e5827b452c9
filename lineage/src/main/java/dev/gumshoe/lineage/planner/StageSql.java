package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.Conditions;
import dev.gumshoe.lineage.blocks.Cte;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.SelectBlock.Clause;
import dev.gumshoe.lineage.blocks.SetBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StageInput;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import dev.gumshoe.lineage.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rows of a model's stages as scans. */
final class StageSql {
    private final ModelStages stages;
    private final Trace trace;
    private final Flavour flavour;
    private final Map<Block, Cte> ctes = new HashMap<>();

    StageSql(ModelStages stages, Trace trace, Flavour flavour) {
        this.stages = stages;
        this.trace = trace;
        this.flavour = flavour;
        for (StagePart part : stages.parts()) {
            part.block().scope().levels().forEach(level -> level.forEach(cte -> ctes.put(cte.block(), cte)));
        }
    }

    ModelStages stages() {
        return stages;
    }

    /** The rows that come out of a stage. */
    Measured out(StagePart part) {
        boolean last = stages.lastOf(part.block()).filter(part::equals).isPresent();
        Cte cte = ctes.get(part.block());
        if (last && cte != null) {
            return Measured.of(new Scan(cte.reach(), flavour.quoted(cte.name())), trace.over(part.block()));
        }
        if (!(part.block() instanceof SelectBlock block)) {
            return outOfWhole(part);
        }
        if (part.step() instanceof Step.Scan) {
            return scanned(block, part);
        }
        if (part.step() instanceof Step.Join join) {
            return joined(block, part, join.index());
        }
        if (part.step() instanceof Step.Where) {
            return Measured.of(where(block), trace.at(part.stage().id()));
        }
        return Measured.of(Scan.ofQuery(block.scope(), block.textUpTo(clause(part.step()))), trace.over(block));
    }

    /** The rows that come out of a stage under the aliases of its block, so that the block's own expressions can be computed. */
    Scan aliased(StagePart part) {
        if (part.block() instanceof SelectBlock block) {
            if (part.step() instanceof Step.Scan && block.first().isPresent()) {
                return new Scan(block.scope(), block.first().get().text());
            }
            if (part.step() instanceof Step.Join join) {
                return before(block, join.index() + 1);
            }
            if (part.step() instanceof Step.Where) {
                return where(block);
            }
            return Scan.ofQuery(block.scope(), block.textUpTo(clause(part.step())));
        }
        return Scan.ofQuery(part.block().scope(), part.block().text());
    }

    /** The rows that go into a filter or aggregation. */
    Measured previous(StagePart part) {
        return out(stages.parts().get(previousOrdinal(part)));
    }

    /** The stage before a join, filter or aggregation in its block. */
    StagePart previousPart(StagePart part) {
        return stages.parts().get(previousOrdinal(part));
    }

    /** The rows that a source has, before it is joined. */
    Measured source(SelectBlock block, Source source) {
        Optional<Block> read = blockOf(source);
        if (read.isPresent()) {
            return out(stages.lastOf(read.get()).orElseThrow());
        }
        return Measured.of(new Scan(block.scope(), source.text()), Optional.empty());
    }

    /** The joins of the block up to one of them, that one left out. */
    static Scan before(SelectBlock block, int join) {
        return new Scan(block.scope(), block.fromText(join));
    }

    /** The FROM clause of the block with its WHERE. */
    static Scan where(SelectBlock block) {
        String from = block.fromText(block.joins().size());
        boolean filtered = !block.where().isEmpty();
        return new Scan(block.scope(), filtered ? from + " where " + Conditions.all(block, block.where()) : from);
    }

    private static int previousOrdinal(StagePart part) {
        return part.inputs().stream()
                .filter(StageInput.FromStage.class::isInstance)
                .map(StageInput.FromStage.class::cast)
                .findFirst()
                .orElseThrow()
                .ordinal();
    }

    private Measured outOfWhole(StagePart part) {
        Block block = part.block();
        boolean cut = part.step() instanceof Step.Limit;
        String text = block instanceof SetBlock set && !cut ? set.unlimitedText() : block.text();
        return Measured.of(Scan.ofQuery(block.scope(), text), trace.over(block));
    }

    private Measured scanned(SelectBlock block, StagePart part) {
        Optional<Source> first = block.first();
        if (first.isEmpty()) {
            return Measured.of(
                    Scan.ofQuery(block.scope(), "select 1 as one"),
                    trace.at(part.stage().id()));
        }
        return blockOf(first.get())
                .map(read -> out(stages.lastOf(read).orElseThrow()))
                .orElseGet(() -> Measured.of(
                        new Scan(block.scope(), first.get().text()),
                        trace.at(part.stage().id())));
    }

    private Measured joined(SelectBlock block, StagePart part, int index) {
        Joined join = block.joins().get(index);
        if (isProduct(join)) {
            return previous(part).times(source(block, join.source()));
        }
        return Measured.of(before(block, index + 1), trace.at(part.stage().id()));
    }

    /** True of joins in which each row meets each: they are computed, not scanned. */
    static boolean isProduct(Joined join) {
        return join.type() == JoinType.CROSS || isBareComma(join);
    }

    /** True of a comma whose link to the items before it, if there is one, is somewhere in WHERE. */
    static boolean isBareComma(Joined join) {
        return join.text().startsWith(",") && !(join.source().target() instanceof Target.Opaque);
    }

    private static Optional<Block> blockOf(Source source) {
        if (source.target() instanceof Target.ToCte cte) {
            return Optional.of(cte.cte().block());
        }
        return source.target() instanceof Target.ToBlock derived ? Optional.of(derived.block()) : Optional.empty();
    }

    private static Clause clause(Step step) {
        if (step instanceof Step.Aggregate) {
            return Clause.GROUP_BY;
        }
        if (step instanceof Step.Having) {
            return Clause.HAVING;
        }
        if (step instanceof Step.Qualify) {
            return Clause.QUALIFY;
        }
        return step instanceof Step.Distinct ? Clause.DISTINCT : Clause.LIMIT;
    }
}
