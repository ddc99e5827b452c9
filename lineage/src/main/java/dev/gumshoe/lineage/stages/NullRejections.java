package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.ColumnResolver;
import dev.gumshoe.lineage.columns.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;

/** Which outer joins of a block lose their rows without a match to a conjunct of its WHERE. */
final class NullRejections {
    private final SelectBlock block;
    private final Scope scope;

    NullRejections(ColumnResolver columns, SelectBlock block) {
        this.block = block;
        this.scope = columns.scope(block);
    }

    /** The joins, by their place in the block. */
    List<Integer> joinsUndoneBy(Expression conjunct) {
        List<Column> named = TreeSearch.columns(conjunct);
        if (named.isEmpty()
                || !TreeSearch.subqueries(conjunct).isEmpty()
                || !OnNull.of(conjunct).rejects()) {
            return List.of();
        }
        List<Optional<Scope.Resolved>> resolved =
                named.stream().map(scope::resolve).toList();
        List<Integer> undone = new ArrayList<>();
        for (int i = 0; i < block.joins().size(); i++) {
            List<Source> padded = padded(i);
            boolean all = resolved.stream()
                    .allMatch(column -> column.filter(found -> padded.contains(found.source()))
                            .isPresent());
            if (all) {
                undone.add(i);
            }
        }
        return undone;
    }

    /** The sources whose columns the join fills with NULL. */
    private List<Source> padded(int index) {
        Joined join = block.joins().get(index);
        List<Source> padded = new ArrayList<>();
        if (join.type() == JoinType.LEFT || join.type() == JoinType.FULL) {
            padded.add(join.source());
        }
        if (join.type() == JoinType.RIGHT) {
            padded.addAll(block.sourcesBefore(index));
        }
        return padded;
    }
}
