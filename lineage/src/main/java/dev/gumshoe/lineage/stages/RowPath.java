package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.lineage.blocks.Aggregates;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.Cte;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.blocks.WithScope;
import dev.gumshoe.lineage.columns.ColumnResolver;
import dev.gumshoe.lineage.columns.Formula;
import dev.gumshoe.lineage.columns.ItemText;
import dev.gumshoe.lineage.columns.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.schema.Column;

/**
 * The way of rows from a SELECT into the FROM clause of a later one: each comes through on its own, so that what the later
 * one does with some of them can be told from these alone. Nothing on the way groups, numbers or cuts rows, or sorts out
 * doubles.
 */
final class RowPath {
    /** What a join adds to a row hangs on this row alone, and without rows it has none. */
    private static final Set<JoinType> ROW_BY_ROW =
            EnumSet.of(JoinType.INNER, JoinType.LEFT, JoinType.CROSS, JoinType.SEMI, JoinType.ANTI);

    private final ColumnResolver columns;

    RowPath(ColumnResolver columns) {
        this.columns = columns;
    }

    /** The SELECT whose rows the first item of the FROM clause is; empty where it has none, or not such a one. */
    static Optional<SelectBlock> below(SelectBlock block) {
        boolean rowByRow = block.joins().stream().map(Joined::type).allMatch(ROW_BY_ROW::contains);
        return block.first()
                .filter(first -> rowByRow && isPlain(first))
                .flatMap(RowPath::blockOf)
                .filter(SelectBlock.class::isInstance)
                .map(SelectBlock.class::cast)
                .filter(inner -> passesRows(inner) && sees(block.scope(), inner.scope()));
    }

    /** The SELECTs from the later one to the earlier, both included; none where there is no such way. */
    static List<SelectBlock> between(SelectBlock later, SelectBlock earlier) {
        List<SelectBlock> path = new ArrayList<>(List.of(later));
        Optional<SelectBlock> next = Optional.of(later);
        while (next.isPresent() && next.get() != earlier) {
            next = below(next.get());
            next.ifPresent(path::add);
        }
        return next.isPresent() ? path : List.of();
    }

    /** What an expression over a FROM clause is over that of the SELECT below; empty where it names more than its columns. */
    Optional<Formula> overInner(SelectBlock block, SelectBlock inner, Formula formula) {
        ItemText items = new ItemText(columns, inner);
        return formula.with(column -> nameInside(block, column).flatMap(items::of))
                .flatMap(items::resolved)
                .flatMap(text -> Formula.of(text, block.wording().dialect()));
    }

    private Optional<String> nameInside(SelectBlock block, Column column) {
        return columns.scope(block)
                .resolve(column)
                .filter(found -> block.first().filter(found.source()::equals).isPresent())
                .map(Scope.Resolved::column)
                .map(found -> found.name());
    }

    /** True of an item that is nothing but a name or a query, and an alias. */
    private static boolean isPlain(Source source) {
        return source.columnNames().isEmpty() && source.text().endsWith(source.qualifier());
    }

    private static Optional<Block> blockOf(Source source) {
        if (source.target() instanceof Target.ToCte read) {
            Cte cte = read.cte();
            return cte.isRecursive() || !cte.columnNames().isEmpty() ? Optional.empty() : Optional.of(cte.block());
        }
        return source.target() instanceof Target.ToBlock derived ? Optional.of(derived.block()) : Optional.empty();
    }

    private static boolean passesRows(SelectBlock block) {
        return !block.isAggregated()
                && !block.isDistinct()
                && !block.isLimited()
                && block.having().isEmpty()
                && block.qualify().isEmpty()
                && block.items().stream().noneMatch(Aggregates::hasWindow);
    }

    /** True where every name of a CTE means the same in the outer scope as in the inner. */
    private static boolean sees(WithScope outer, WithScope inner) {
        if (outer.levels().size() != inner.levels().size()) {
            return false;
        }
        for (int i = 0; i < inner.levels().size(); i++) {
            List<Cte> seen = inner.levels().get(i);
            List<Cte> all = outer.levels().get(i);
            if (seen.size() > all.size() || !all.subList(0, seen.size()).equals(seen)) {
                return false;
            }
        }
        return true;
    }
}
