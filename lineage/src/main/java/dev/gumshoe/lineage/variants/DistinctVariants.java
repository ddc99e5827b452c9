package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.Variant.Rows;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StagePart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.SelectItem;

/**
 * The variants of a model's SQL in which a SELECT takes equal rows once. What a model makes of its rows in the end, and the product of two
 * lists, goes before what it makes of them on the way or joins to them. That is tried only where a SELECT chooses columns: who reads all
 * of them means all rows.
 */
final class DistinctVariants {
    private static final int MOST_INSIDE = 4;

    private DistinctVariants() {}

    /** @param beside the way of the rows that are joined to those near */
    static List<Variant> of(ModelStages stages, Predicate<StagePart> near, RowWay.Inside beside) {
        List<Variant> found = new ArrayList<>();
        Set<Block> seen = new HashSet<>();
        int inside = 0;
        for (StagePart part : stages.parts()) {
            boolean here = near.test(part);
            if (part.block() instanceof SelectBlock block
                    && (here || beside.has(block))
                    && isPlain(block)
                    && seen.add(block)) {
                boolean last = here && block == stages.output();
                if (last || (chooses(block) && inside++ < MOST_INSIDE)) {
                    variant(stages, block, last || (here && multiplies(block))).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Variant> variant(ModelStages stages, SelectBlock block, boolean first) {
        return stages.lastOf(block)
                .map(part -> new Variant(
                        part.stage().id(),
                        VariantKind.WITH_DISTINCT,
                        "select",
                        "take equal rows once",
                        List.of(new Edit.Replace(part.stage().id(), "select", "select distinct")),
                        Rows.FEWER,
                        first));
    }

    private static boolean isPlain(SelectBlock block) {
        return !block.isAggregated() && !block.isDistinct();
    }

    /** Of the products of two lists a few columns are mostly meant once. */
    private static boolean multiplies(SelectBlock block) {
        return block.joins().stream().anyMatch(join -> join.type() == JoinType.CROSS);
    }

    private static boolean chooses(SelectBlock block) {
        return block.first().isPresent()
                && block.items().stream()
                        .map(SelectItem::getExpression)
                        .allMatch(
                                item -> TreeSearch.find(AllColumns.class, item).isEmpty()
                                        && TreeSearch.find(AnalyticExpression.class, item)
                                                .isEmpty());
    }
}
