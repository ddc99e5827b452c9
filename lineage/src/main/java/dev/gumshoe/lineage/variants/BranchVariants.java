package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.Variant.Rows;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.Cte;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The variants of a model's SQL with the rows of CTEs that nothing reads. */
final class BranchVariants {
    private BranchVariants() {}

    static List<Variant> of(ModelStages stages, Predicate<StagePart> near) {
        List<Variant> found = new ArrayList<>();
        for (Cte unread : unread(stages)) {
            List<String> columns = names(stages, unread.block());
            stages.parts().stream()
                    .filter(part -> !columns.isEmpty() && part.step() instanceof Step.Scan && near.test(part))
                    .filter(part -> part.block() instanceof SelectBlock block
                            && isPlain(block)
                            && reads(stages, block, columns))
                    .findFirst()
                    .ifPresent(part -> found.add(variant(part, unread)));
        }
        return found;
    }

    private static boolean isPlain(SelectBlock block) {
        return block.where().isEmpty() && block.joins().isEmpty() && !block.isAggregated() && !block.isDistinct();
    }

    private static boolean reads(ModelStages stages, SelectBlock block, List<String> columns) {
        return block.first()
                .filter(first -> first.target() instanceof Target.ToCte read
                        && names(stages, read.cte().block()).equals(columns))
                .isPresent();
    }

    private static Variant variant(StagePart part, Cte unread) {
        return new Variant(
                part.stage().id(),
                VariantKind.WITH_BRANCH,
                unread.name(),
                "read the rows of " + unread.name() + " as well",
                List.of(new Edit.ReadInstead(
                        part.stage().id(), "select * from {source} union all select * from " + unread.name())),
                Rows.MORE,
                true);
    }

    private static List<Cte> unread(ModelStages stages) {
        Set<Cte> all = new HashSet<>();
        Set<Cte> read = new HashSet<>();
        for (StagePart part : stages.parts()) {
            part.block().scope().levels().forEach(all::addAll);
            part.block().reads().forEach(target -> read(target, read));
        }
        stages.output().reads().forEach(target -> read(target, read));
        return all.stream()
                .filter(cte -> !read.contains(cte))
                .sorted(Comparator.comparing(Cte::name))
                .toList();
    }

    private static void read(Target target, Set<Cte> read) {
        if (target instanceof Target.ToCte named && read.add(named.cte())) {
            named.cte().block().reads().forEach(next -> read(next, read));
        }
    }

    private static List<String> names(ModelStages stages, Block block) {
        return stages.columns().of(block).columns().stream()
                .map(OutputColumn::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }
}
