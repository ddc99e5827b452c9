package dev.gumshoe.lineage.planting;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The kinds of faults in SQL, each with the patterns that name it rightly. */
public final class SqlOperators {
    private SqlOperators() {}

    public static List<SqlOperator> all() {
        return Stream.of(joins(), filters(), shapes(), values(), aggregates())
                .flatMap(List::stream)
                .toList();
    }

    private static List<SqlOperator> joins() {
        return List.of(
                of(
                        "left-join-made-inner",
                        JoinFaults::innerForLeft,
                        "inner-join-drops-unmatched-keys",
                        "null-join-keys"),
                of("inner-join-made-left", JoinFaults::leftForInner, "outer-join-keeps-unmatched-rows"),
                of(
                        "join-key-dropped",
                        JoinFaults::partialKey,
                        "join-fan-out-on-partial-key",
                        "join-to-several-rows-per-key",
                        "many-to-many-join"),
                of(
                        "join-condition-dropped",
                        JoinFaults::conditionDropped,
                        "filter-is-missing",
                        "history-rows-not-filtered",
                        "soft-deleted-rows-not-filtered",
                        "join-to-several-rows-per-key",
                        "join-fan-out-on-partial-key"),
                of("join-on-wrong-column", JoinFaults::wrongKey, "join-on-wrong-column"),
                of("outer-join-undone", JoinFaults::undone, "left-join-undone-by-where", "filter-drops-wanted-rows"));
    }

    private static List<SqlOperator> filters() {
        return List.of(
                of("filter-added", FilterFaults::added, "filter-drops-wanted-rows"),
                of(
                        "filter-removed",
                        FilterFaults::removed,
                        "filter-is-missing",
                        "history-rows-not-filtered",
                        "soft-deleted-rows-not-filtered",
                        "test-records-in-production"),
                of("filter-drops-nulls", FilterFaults::dropsNulls, "filter-drops-nulls"),
                of("boundary-moved", FilterFaults::boundary, "boundary-loses-rows", "filter-drops-wanted-rows"));
    }

    private static List<SqlOperator> shapes() {
        return List.of(
                of(
                        "dedupe-removed",
                        FilterFaults::dedupeRemoved,
                        "dedupe-is-missing",
                        "history-rows-not-filtered",
                        "duplicate-deliveries",
                        "duplicates-in-source"),
                of("dedupe-reversed", ShapeFaults::dedupeReversed, "window-ordered-the-wrong-way"),
                of("dedupe-too-coarse", ShapeFaults::dedupeTooCoarse, "dedupe-at-wrong-grain"),
                of(
                        "distinct-removed",
                        ShapeFaults::distinctRemoved,
                        "dedupe-is-missing",
                        "duplicates-in-source",
                        "join-fan-out-on-duplicated-reference-row"),
                of("grouped-too-finely", ShapeFaults::groupedFiner, "grain-change"),
                of("union-branch-dropped", ShapeFaults::branchDropped, "union-branch-is-missing"),
                of("union-made-distinct", ShapeFaults::unionForUnionAll, "union-removes-rows"),
                of(
                        "union-made-all",
                        ShapeFaults::unionAllForUnion,
                        "union-all-repeats-rows",
                        "union-branches-share-keys"),
                of("union-columns-swapped", ShapeFaults::columnsSwapped, "union-columns-swapped"));
    }

    private static List<SqlOperator> values() {
        return List.of(
                of("wrong-column", ColumnFaults::wrongColumn, "wrong-column"),
                of("unit-scaled", ColumnFaults::inHundredths, "cents-against-units"),
                of("sign-flipped", ColumnFaults::signFlipped, "sign-flip"),
                of("cast-to-whole", ColumnFaults::castToWhole, "lossy-cast"),
                of("timezone-shifted", ColumnFaults::otherZone, "timezone-shift"),
                of(
                        "coalesce-removed",
                        ColumnFaults::coalesceRemoved,
                        "null-arithmetic",
                        "comparison-with-null-column",
                        "null-join-keys"),
                of("integer-division", ColumnFaults::wholeDivision, "integer-division", "lossy-cast"),
                of(
                        "literal-misspelled",
                        ColumnFaults::literalMisspelled,
                        "category-spelled-differently",
                        "unmatched-category"));
    }

    private static List<SqlOperator> aggregates() {
        return List.of(
                of("sum-made-distinct", AggregateFaults::sumOfDistinct, "sum-of-distinct"),
                of("sum-made-max", AggregateFaults::maxForSum, "wrong-aggregate"),
                of("count-distinct-dropped", AggregateFaults::countOfRepeated, "wrong-aggregate"),
                of("count-of-column", AggregateFaults::countOfColumn, "count-of-nullable-column"),
                of("wrong-sum", AggregateFaults::wrongSum, "wrong-column"));
    }

    private static SqlOperator of(String id, Function<SqlGround, Stream<SqlFault>> sites, String... patterns) {
        return new SqlOperator(id, Set.of(patterns), sites);
    }
}
