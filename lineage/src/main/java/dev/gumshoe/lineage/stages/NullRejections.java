package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.ColumnResolver;
import dev.gumshoe.lineage.columns.Formula;
import dev.gumshoe.lineage.columns.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;

/**
 * Which outer joins lose their rows without a match to a conjunct of a block's WHERE: joins of the block itself, and of
 * those whose rows come into it one by one.
 */
final class NullRejections {
    private final ColumnResolver columns;
    private final RowPath path;
    private final SelectBlock block;

    NullRejections(ColumnResolver columns, SelectBlock block) {
        this.columns = columns;
        this.path = new RowPath(columns);
        this.block = block;
    }

    /** A join by its place in its block. */
    record Undone(SelectBlock block, int join) {}

    List<Undone> undoneBy(Expression conjunct) {
        if (!TreeSearch.subqueries(conjunct).isEmpty() || !OnNull.of(conjunct).rejects()) {
            return List.of();
        }
        List<Undone> undone = new ArrayList<>(joinsOf(block, conjunct));
        Optional<SelectBlock> inner = RowPath.below(block);
        if (inner.isPresent()) {
            Formula.of(block.text(conjunct), block.wording().dialect())
                    .ifPresent(formula -> addBelow(block, inner.get(), formula, undone));
        }
        return undone;
    }

    private void addBelow(SelectBlock outer, SelectBlock inner, Formula formula, List<Undone> undone) {
        Optional<Formula> inside = path.overInner(outer, inner, formula);
        if (inside.isEmpty()) {
            return;
        }
        if (OnNull.of(inside.get().tree()).rejects()) {
            undone.addAll(joinsOf(inner, inside.get().tree()));
        }
        RowPath.below(inner).ifPresent(next -> addBelow(inner, next, inside.get(), undone));
    }

    private List<Undone> joinsOf(SelectBlock owner, Expression condition) {
        Scope scope = columns.scope(owner);
        List<Column> named = TreeSearch.columns(condition);
        List<Optional<Scope.Resolved>> resolved =
                named.stream().map(scope::resolve).toList();
        List<Undone> undone = new ArrayList<>();
        for (int i = 0; i < owner.joins().size() && !named.isEmpty(); i++) {
            List<Source> padded = padded(owner, i);
            boolean all = resolved.stream()
                    .allMatch(column -> column.filter(found -> padded.contains(found.source()))
                            .isPresent());
            if (all) {
                undone.add(new Undone(owner, i));
            }
        }
        return undone;
    }

    /** The sources whose columns the join fills with NULL. */
    private static List<Source> padded(SelectBlock owner, int index) {
        Joined join = owner.joins().get(index);
        List<Source> padded = new ArrayList<>();
        if (join.type() == JoinType.LEFT || join.type() == JoinType.FULL) {
            padded.add(join.source());
        }
        if (join.type() == JoinType.RIGHT) {
            padded.addAll(owner.sourcesBefore(index));
        }
        return padded;
    }
}
