package dev.gumshoe.lineage.planting;

import static dev.gumshoe.lineage.planting.DataGround.quoted;

import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of faults in rows, each with the patterns that name it rightly. */
public final class DataOperators {
    private DataOperators() {}

    public static List<DataOperator> all() {
        return Stream.concat(rows().stream(), values().stream()).toList();
    }

    private static List<DataOperator> rows() {
        return List.of(
                of(
                        "source-rows-repeated",
                        ground -> Stream.of(ground.fault(
                                "a third of the rows twice",
                                "insert into " + ground.relation() + " select * from " + ground.relation() + " where "
                                        + ground.oneIn(3))),
                        "duplicates-in-source",
                        "duplicate-deliveries",
                        "join-fan-out-on-duplicated-reference-row"),
                of(
                        "rows-delivered-again",
                        DataOperators::deliveredAgain,
                        "duplicates-in-source",
                        "duplicate-deliveries",
                        "history-rows-not-filtered"),
                of(
                        "source-rows-missing",
                        ground -> Stream.of(ground.fault(
                                "a third of the rows gone",
                                "delete from " + ground.relation() + " where " + ground.oneIn(3))),
                        "inner-join-drops-unmatched-keys",
                        "left-join-finds-no-match",
                        "source-rows-are-missing"),
                of(
                        "source-stale",
                        DataOperators::stale,
                        "source-rows-are-missing",
                        "left-join-finds-no-match",
                        "inner-join-drops-unmatched-keys"));
    }

    private static List<DataOperator> values() {
        return List.of(
                of(
                        "key-padded",
                        ground -> texts(ground, "%s || ' '"),
                        "join-keys-differ-in-form",
                        "group-keys-differ-in-form",
                        "category-spelled-differently",
                        "unmatched-category"),
                of(
                        "key-in-other-case",
                        ground -> texts(ground, "case when %1$s = upper(%1$s) then lower(%1$s) else upper(%1$s) end"),
                        "join-keys-differ-in-form",
                        "group-keys-differ-in-form",
                        "category-spelled-differently",
                        "unmatched-category"),
                of(
                        "key-missing",
                        ground -> changed(ground, DataGround::isKey, "null", 3),
                        "null-join-keys",
                        "left-join-finds-no-match",
                        "filter-drops-nulls",
                        "null-in-composite-key",
                        "amounts-are-missing"),
                of(
                        "amount-in-cents",
                        ground -> changed(ground, DataGround::isAmount, "%s * 100", 3),
                        "some-amounts-in-cents",
                        "cents-against-units"),
                of("amount-negated", ground -> changed(ground, DataGround::isAmount, "-1 * %s", 3), "sign-flip"),
                of(
                        "amount-missing",
                        ground -> changed(ground, DataGround::isAmount, "null", 3),
                        "amounts-are-missing",
                        "null-arithmetic"),
                of(
                        "time-in-other-zone",
                        ground -> changed(ground, DataGround::isTime, "%s + interval '9 hours'", 2),
                        "timezone-shift"),
                of("column-renamed", DataOperators::renamed, "source-column-is-gone"),
                of("column-retyped", DataOperators::retyped, "source-column-changed-type"));
    }

    private static Stream<DataFault> deliveredAgain(DataGround ground) {
        return ground.columns(DataGround::isTime).limit(1).map(time -> {
            String columns = ground.columns().stream()
                    .map(column -> column.equals(time) ? quoted(time) + " + interval '1 day'" : quoted(column))
                    .collect(Collectors.joining(", "));
            return ground.fault(
                    "a third of the rows again, a day later by " + time.name(),
                    "insert into " + ground.relation() + " select " + columns + " from " + ground.relation() + " where "
                            + ground.oneIn(3));
        });
    }

    private static Stream<DataFault> stale(DataGround ground) {
        return ground.columns(DataGround::isTime)
                .limit(2)
                .map(time -> ground.fault(
                        "nothing of the last third of the days of " + time.name(),
                        "delete from " + ground.relation() + " where " + quoted(time) + " > (select quantile_disc("
                                + quoted(time) + ", 0.67) from " + ground.relation() + ")"));
    }

    private static Stream<DataFault> texts(DataGround ground, String expression) {
        return changed(ground, DataGround::isText, expression, 2);
    }

    private static Stream<DataFault> changed(
            DataGround ground, java.util.function.Predicate<SchemaColumn> kind, String expression, int oneIn) {
        return ground.columns(kind)
                .map(column -> ground.fault(
                        column.name() + " of one row in " + oneIn + " made " + String.format(expression, column.name()),
                        "update " + ground.relation() + " set " + quoted(column) + " = "
                                + String.format(expression, quoted(column)) + " where " + ground.oneIn(oneIn)));
    }

    private static Stream<DataFault> renamed(DataGround ground) {
        return ground.columns(column -> true)
                .map(column -> ground.fault(
                        column.name() + " renamed",
                        "alter table " + ground.relation() + " rename " + quoted(column) + " to \"" + column.name()
                                + "_v2\""));
    }

    private static Stream<DataFault> retyped(DataGround ground) {
        return ground.columns(column -> DataGround.isAmount(column) || DataGround.isTime(column))
                .map(column -> ground.fault(
                        column.name() + " made text",
                        "alter table " + ground.relation() + " alter " + quoted(column) + " type varchar"));
    }

    /** The faults carry the id of the operator that made them. */
    private static DataOperator of(String id, Function<DataGround, Stream<DataFault>> sites, String... patterns) {
        return new DataOperator(
                id,
                Set.of(patterns),
                ground -> sites.apply(ground)
                        .map(fault -> new DataFault(id, fault.node(), fault.what(), fault.statements())));
    }
}
