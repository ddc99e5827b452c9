package dev.gumshoe.lineage.columns;

import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.Names;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns that USING and NATURAL make one of two. */
public final class MergedColumns {
    private final ColumnResolver resolver;
    private final SelectBlock block;

    public MergedColumns(ColumnResolver resolver, SelectBlock block) {
        this.resolver = resolver;
        this.block = block;
    }

    /** The columns that a join compares by USING or NATURAL, without quotes; empty where they cannot be told. */
    public Optional<List<String>> comparedBy(int join) {
        Joined joined = block.joins().get(join);
        if (!joined.natural()) {
            return Optional.of(joined.using());
        }
        OutputColumns right = resolver.of(joined.source());
        List<OutputColumns> left =
                block.sourcesBefore(join).stream().map(resolver::of).toList();
        if (!right.complete() || !left.stream().allMatch(OutputColumns::complete)) {
            return Optional.empty();
        }
        return Optional.of(right.columns().stream()
                .map(OutputColumn::name)
                .filter(name ->
                        left.stream().anyMatch(columns -> columns.find(name).isPresent()))
                .toList());
    }

    /** The source before the join that a USING column belongs to; empty where that is not certain. */
    public Optional<Source> owner(int join, String column) {
        List<Source> before = block.sourcesBefore(join);
        if (before.size() == 1) {
            return Optional.of(before.get(0));
        }
        List<Source> known = before.stream()
                .filter(source -> resolver.of(source).find(column).isPresent())
                .toList();
        boolean certain = known.size() == 1 || (!known.isEmpty() && names().contains(Names.fold(column)));
        return certain && !fullBefore(join) ? Optional.of(known.get(0)) : Optional.empty();
    }

    /** The folded names of all merged columns of the block. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < block.joins().size(); i++) {
            comparedBy(i).ifPresent(columns -> columns.forEach(column -> names.add(Names.fold(column))));
        }
        return names;
    }

    /** True where the source's column is not put out by a star because an earlier or later one stands for both. */
    boolean isHidden(Source source, String column) {
        for (int i = 0; i < block.joins().size(); i++) {
            Joined join = block.joins().get(i);
            boolean compared = comparedBy(i).orElse(List.of()).stream().anyMatch(name -> Names.same(name, column));
            if (compared && join.source() == source) {
                return true;
            }
        }
        return false;
    }

    /** The source on the other side where a full or right join makes a left column one with it. */
    Optional<Joined> joinOver(Source left, String column) {
        for (int i = 0; i < block.joins().size(); i++) {
            Joined join = block.joins().get(i);
            boolean takesRight = join.type() == JoinType.RIGHT || join.type() == JoinType.FULL;
            boolean compared = comparedBy(i).orElse(List.of()).stream().anyMatch(name -> Names.same(name, column));
            if (takesRight && compared && block.sourcesBefore(i).contains(left)) {
                return Optional.of(join);
            }
        }
        return Optional.empty();
    }

    private boolean fullBefore(int join) {
        return block.joins().subList(0, join).stream()
                .anyMatch(earlier -> earlier.type() == JoinType.FULL || earlier.type() == JoinType.RIGHT);
    }
}
