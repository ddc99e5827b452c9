package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.UnionColumn;
import dev.gumshoe.lineage.blocks.SetBlock;
import dev.gumshoe.lineage.columns.ColumnResolver;
import dev.gumshoe.lineage.columns.Derivation;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.OutputColumns;
import java.util.List;
import java.util.function.Consumer;

/** Finds the columns that set operations put together by position. */
final class UnionColumns {
    private final ColumnResolver columns;
    private final StagePlaces places;
    private final Consumer<Fact> facts;

    UnionColumns(ColumnResolver columns, StagePlaces places, Consumer<Fact> facts) {
        this.columns = columns;
        this.places = places;
        this.facts = facts;
    }

    /** The columns of all branches, or none where those of one are not known or they are put together by name. */
    void find(SetBlock set) {
        List<OutputColumns> branches = set.branches().stream().map(columns::of).toList();
        boolean aligned = branches.stream().allMatch(OutputColumns::complete)
                && branches.stream().map(own -> own.columns().size()).distinct().count() == 1;
        if (!aligned || set.isByName()) {
            return;
        }
        StageId union = places.union(set);
        for (int branch = 0; branch < branches.size(); branch++) {
            List<OutputColumn> own = branches.get(branch).columns();
            for (int position = 0; position < own.size(); position++) {
                OutputColumn column = own.get(position);
                facts.accept(new UnionColumn(
                        union, branch, position, column.name(), column.family(), isLiteral(column.derivation())));
            }
        }
    }

    private static boolean isLiteral(Derivation derivation) {
        return derivation instanceof Derivation.Computed computed && Trees.isLiteral(computed.expression());
    }
}
