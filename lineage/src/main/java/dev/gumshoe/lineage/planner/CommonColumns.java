package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.lineage.blocks.Names;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.columns.ColumnResolver;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.Scope.Resolved;
import dev.gumshoe.lineage.stages.JoinCondition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns that both sides of a join have under the same name. What is joined to itself has all of them, and none tells anything. */
final class CommonColumns {
    private static final int MOST = 12;
    private static final Pattern TELLING = Pattern.compile("(?i)(.*_)?(id|key|code|date|day|month|year|relation)");

    private final ColumnResolver columns;
    private final Source right;
    private final List<Source> left;

    CommonColumns(ColumnResolver columns, SelectBlock block, int join) {
        this.columns = columns;
        this.right = block.joins().get(join).source();
        this.left = block.sourcesBefore(join);
    }

    /**
     * A column of both sides.
     *
     * @param left the column of the rows so far, {@code right} that of the joined side, as SQL
     */
    record Pair(String name, String left, String right) {
        String condition() {
            return left + " = " + right;
        }
    }

    /** The columns that the condition does not compare yet, those first that are likely to be part of a key. */
    List<Pair> besides(JoinCondition condition) {
        List<Pair> pairs = new ArrayList<>();
        if (right.qualifier().isEmpty()) {
            return pairs;
        }
        for (OutputColumn column : columns.of(right).columns()) {
            boolean compared = condition.keys().stream().anyMatch(key -> names(key.right(), column));
            if (!compared && !column.name().isEmpty()) {
                leftOf(column)
                        .ifPresent(other -> pairs.add(
                                new Pair(column.name(), other.qualified(), new Resolved(right, column).qualified())));
            }
        }
        pairs.sort(Comparator.comparing(pair -> !TELLING.matcher(pair.name()).matches()));
        return pairs.subList(0, Math.min(MOST, pairs.size()));
    }

    private Optional<Resolved> leftOf(OutputColumn column) {
        for (Source source : left) {
            if (source.target().equals(right.target())) {
                continue;
            }
            Optional<OutputColumn> own = columns.of(source).find(column.name());
            if (own.isPresent() && !source.qualifier().isEmpty()) {
                return own.filter(found -> comparable(found.family(), column.family()))
                        .map(found -> new Resolved(source, found));
            }
        }
        return Optional.empty();
    }

    private static boolean comparable(TypeFamily one, TypeFamily other) {
        boolean unknown = one == TypeFamily.UNKNOWN || other == TypeFamily.UNKNOWN;
        return unknown || one == other || (one.isNumeric() && other.isNumeric());
    }

    /** True where the key's expression speaks of the column. */
    private static boolean names(String key, OutputColumn column) {
        String words = Names.fold(key);
        return Pattern.compile("(?<![\\w])" + Pattern.quote(Names.fold(column.name())) + "(?![\\w])")
                .matcher(words)
                .find();
    }
}
