package dev.gumshoe.lineage.expressions;

import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.ColumnResolver;
import dev.gumshoe.lineage.columns.Derivation;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.Scope;
import java.util.Optional;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;

/** Follows a column to the window function that an inner block computes it by, through blocks that only pass rows on. */
final class RowNumbers {
    private static final int DEEPEST = 16;

    private final ColumnResolver columns;

    RowNumbers(ColumnResolver columns) {
        this.columns = columns;
    }

    /** A window function and the block over whose rows it is computed. */
    record RowNumber(SelectBlock block, AnalyticExpression call) {}

    /** The window function that the column is; empty where it is none. */
    Optional<RowNumber> of(SelectBlock block, Column column) {
        return columns.scope(block).resolve(column).flatMap(found -> inside(found, 0));
    }

    private Optional<RowNumber> inside(Scope.Resolved found, int depth) {
        Optional<SelectBlock> inner = block(found.source());
        Optional<String> name =
                columns.nameInside(found.source(), found.column().name());
        return inner.isPresent() && name.isPresent() && depth < DEEPEST
                ? columns.of(inner.get())
                        .find(name.get())
                        .map(OutputColumn::derivation)
                        .flatMap(derivation -> by(derivation, inner.get(), depth))
                : Optional.empty();
    }

    private Optional<RowNumber> by(Derivation derivation, SelectBlock inner, int depth) {
        if (derivation instanceof Derivation.Computed computed) {
            Expression expression = TreeSearch.bare(computed.expression());
            if (expression instanceof AnalyticExpression call) {
                return keepsAll(inner) ? Optional.of(new RowNumber(inner, call)) : Optional.empty();
            }
            return passesOn(inner) && expression instanceof Column column
                    ? columns.scope(inner).resolve(column).flatMap(found -> inside(found, depth + 1))
                    : Optional.empty();
        }
        return passesOn(inner) && derivation instanceof Derivation.Passed passed
                ? columns.of(passed.source())
                        .find(inner.wording().name(passed.column()))
                        .flatMap(column -> inside(new Scope.Resolved(passed.source(), column), depth + 1))
                : Optional.empty();
    }

    private static Optional<SelectBlock> block(Source source) {
        Optional<Block> block = Optional.empty();
        if (source.target() instanceof Target.ToCte read && !read.cte().isRecursive()) {
            block = Optional.of(read.cte().block());
        } else if (source.target() instanceof Target.ToBlock derived) {
            block = Optional.of(derived.block());
        }
        return block.filter(SelectBlock.class::isInstance).map(SelectBlock.class::cast);
    }

    private static boolean passesOn(SelectBlock block) {
        return block.joins().isEmpty() && block.where().isEmpty() && keepsAll(block);
    }

    /** True where every row over which windows are computed comes out. */
    private static boolean keepsAll(SelectBlock block) {
        return block.qualify().isEmpty() && !block.isAggregated() && !block.isDistinct() && !block.isLimited();
    }
}
