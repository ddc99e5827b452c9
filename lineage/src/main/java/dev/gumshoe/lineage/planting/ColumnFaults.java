package dev.gumshoe.lineage.planting;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.SqlExpression.Clause;
import dev.gumshoe.engine.fact.SqlExpression.Coalescing;
import dev.gumshoe.engine.fact.SqlExpression.Division;
import dev.gumshoe.engine.fact.SqlExpression.LiteralComparison;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.patch.Substitution;
import dev.gumshoe.lineage.stages.StagePart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Faults in the values that are selected. */
final class ColumnFaults {
    private ColumnFaults() {}

    /** Another column of the same type and source, under the same name. */
    static Stream<SqlFault> wrongColumn(SqlGround ground) {
        return items(ground, column -> column.column().family().isNumeric() && !isKey(column))
                .flatMap(item -> ground.siblings(item.block(), item.column()).stream()
                        .filter(other -> !isKey(other))
                        .limit(2)
                        .flatMap(other -> item.becomes("wrong-column", other.qualified())));
    }

    private static boolean isKey(Scope.Resolved column) {
        return column.column().name().toLowerCase(Locale.ROOT).matches(".*(id|key|number|index|_by)$");
    }

    static Stream<SqlFault> inHundredths(SqlGround ground) {
        return amounts(ground, "unit-scaled", name -> name + " * 100");
    }

    static Stream<SqlFault> signFlipped(SqlGround ground) {
        return amounts(ground, "sign-flipped", name -> "-1 * " + name);
    }

    static Stream<SqlFault> castToWhole(SqlGround ground) {
        return items(ground, column -> isFraction(column.column().family()) && !isKey(column))
                .flatMap(item ->
                        item.becomes("cast-to-whole", "cast(" + item.column().qualified() + " as integer)"));
    }

    private static boolean isFraction(TypeFamily family) {
        return family == TypeFamily.DECIMAL || family == TypeFamily.FLOAT;
    }

    private static Stream<SqlFault> amounts(SqlGround ground, String operator, UnaryOperator<String> change) {
        return items(ground, column -> column.column().family().isNumeric() && !isKey(column))
                .flatMap(item ->
                        item.becomes(operator, change.apply(item.column().qualified())));
    }

    /** A time read in another zone. */
    static Stream<SqlFault> otherZone(SqlGround ground) {
        return items(ground, column -> column.column().family() == TypeFamily.TIMESTAMP)
                .flatMap(item -> item.becomes("timezone-shifted", item.column().qualified() + " + interval '9 hours'"));
    }

    /** What stands in for a missing value taken out. */
    static Stream<SqlFault> coalesceRemoved(SqlGround ground) {
        return ground.all(Coalescing.class)
                .filter(coalescing -> coalescing.literal())
                .flatMap(coalescing -> ground
                        .fault(
                                "coalesce-removed",
                                coalescing.at(),
                                coalescing.text() + " made " + coalescing.argument(),
                                new Edit.Replace(coalescing.at(), coalescing.text(), coalescing.argument()))
                        .stream());
    }

    static Stream<SqlFault> wholeDivision(SqlGround ground) {
        return ground.all(Division.class)
                .filter(division -> !division.numerator().contains("cast(")
                        && division.numerator().length() < 200)
                .flatMap(division -> ground
                        .fault(
                                "integer-division",
                                division.at(),
                                division.text() + " in whole numbers",
                                new Edit.Replace(
                                        division.at(),
                                        division.text(),
                                        "cast(" + division.numerator() + " as integer) / cast(" + division.denominator()
                                                + " as integer)"))
                        .stream());
    }

    /** A literal spelled as the data does not have it. */
    static Stream<SqlFault> literalMisspelled(SqlGround ground) {
        return ground.all(LiteralComparison.class)
                .filter(comparison -> comparison.columnType() == TypeFamily.TEXT
                        && Set.of("=", "in").contains(comparison.operator())
                        && comparison.place().clause() != Clause.JOIN)
                .flatMap(comparison -> {
                    String literal = comparison.literals().get(0);
                    String other = turned(literal);
                    return literal.equals(other)
                            ? Stream.empty()
                            : ground
                                    .fault(
                                            "literal-misspelled",
                                            comparison.at(),
                                            comparison.text() + " with " + other,
                                            new Edit.Replace(
                                                    comparison.at(),
                                                    comparison.text(),
                                                    comparison.text().replace(literal, other)))
                                    .stream();
                });
    }

    private static String turned(String literal) {
        String lower = literal.toLowerCase(Locale.ROOT);
        return literal.equals(lower) ? literal.toUpperCase(Locale.ROOT) : lower;
    }

    /** Two columns of one type swapped in the select list. */
    static Stream<SqlFault> swapped(SqlGround ground, StageId stage, SelectBlock block) {
        Optional<StagePart> part = ground.stages().lastOf(block);
        if (part.isEmpty()) {
            return Stream.empty();
        }
        List<Item> items = items(ground, part.get(), column -> column.column().family() != TypeFamily.UNKNOWN)
                .toList();
        List<SqlFault> faults = new ArrayList<>();
        for (int i = 0; i + 1 < items.size(); i++) {
            Item one = items.get(i);
            Item other = items.get(i + 1);
            if (one.column().column().family() == other.column().column().family()) {
                faults.addAll(swapped(stage, one, other).stream().toList());
            }
        }
        return faults.stream();
    }

    private static Optional<SqlFault> swapped(StageId stage, Item one, Item other) {
        Optional<Substitution> first = one.text().item(one.written(), other.written());
        Optional<Substitution> second = other.text().item(other.written(), one.written());
        return first.isPresent() && second.isPresent()
                ? Optional.of(new SqlFault(
                        "union-columns-swapped",
                        stage,
                        one.written() + " and " + other.written() + " swapped",
                        List.of(first.get(), second.get())))
                : Optional.empty();
    }

    /** The items of every SELECT that are a plain column of a kind. */
    private static Stream<Item> items(SqlGround ground, Predicate<Scope.Resolved> kind) {
        Set<SelectBlock> seen = new HashSet<>();
        return ground.stages().parts().stream()
                .filter(part -> part.block() instanceof SelectBlock block && seen.add(block))
                .flatMap(part -> ground.stages().lastOf(part.block()).stream())
                .flatMap(part -> items(ground, part, kind));
    }

    private static Stream<Item> items(SqlGround ground, StagePart part, Predicate<Scope.Resolved> kind) {
        SelectBlock block = (SelectBlock) part.block();
        Optional<BlockText> text = ground.text(part);
        if (text.isEmpty() || block.isAggregated()) {
            return Stream.empty();
        }
        Scope scope = ground.stages().columns().scope(block);
        return block.items().stream()
                .filter(item -> item.getExpression() instanceof Column)
                .flatMap(item -> scope.resolve((Column) item.getExpression()).stream()
                        .filter(kind)
                        .map(column -> new Item(part, text.get(), item, column)));
    }

    /** A column that is selected as it is. */
    private record Item(StagePart part, BlockText text, SelectItem<?> item, Scope.Resolved column) {
        SelectBlock block() {
            return (SelectBlock) part.block();
        }

        String written() {
            return block().text(item);
        }

        Stream<SqlFault> becomes(String operator, String expression) {
            String name = item.getAlias() == null
                    ? block().text(item.getExpression()).replaceAll("^.*\\.", "")
                    : item.getAlias().getName();
            return SqlGround.fault(
                    operator,
                    part.stage().id(),
                    written() + " made " + expression,
                    text.item(written(), expression + " as " + name));
        }
    }
}
