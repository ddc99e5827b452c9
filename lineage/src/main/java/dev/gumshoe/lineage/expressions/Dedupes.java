package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Dedupe;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.TreeSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.OrderByElement;

/** Finds where a SELECT keeps one row of each partition. */
final class Dedupes {
    private static final Set<String> NUMBERING = Set.of("row_number", "rank", "dense_rank");

    private final Function<SelectBlock, Texts> texts;
    private final RowNumbers numbers;
    private final StagePlaces places;
    private final Consumer<Fact> facts;

    Dedupes(Function<SelectBlock, Texts> texts, RowNumbers numbers, StagePlaces places, Consumer<Fact> facts) {
        this.texts = texts;
        this.numbers = numbers;
        this.places = places;
        this.facts = facts;
    }

    void find(SelectBlock block) {
        for (Expression conjunct : block.where()) {
            keptFirst(conjunct)
                    .filter(Column.class::isInstance)
                    .flatMap(column -> numbers.of(block, (Column) column))
                    .ifPresent(number -> add(places.rows(block), number, conjunct, block));
        }
        for (Expression conjunct : block.qualify().map(TreeSearch::conjuncts).orElse(List.of())) {
            keptFirst(conjunct)
                    .flatMap(kept -> number(block, kept))
                    .ifPresent(
                            call -> add(places.qualify(block), new RowNumbers.RowNumber(block, call), conjunct, block));
        }
        if (block.isDistinctOn() && !block.isAggregated()) {
            addDistinctOn(block);
        }
    }

    /** What must be 1 for the condition to be true. */
    private static Optional<Expression> keptFirst(Expression condition) {
        if (!(condition instanceof ComparisonOperator comparison)) {
            return Optional.empty();
        }
        Expression left = TreeSearch.bare(comparison.getLeftExpression());
        Expression right = TreeSearch.bare(comparison.getRightExpression());
        String shape = comparison.getStringExpression().strip();
        if (is(right, 1) && (shape.equals("=") || shape.equals("<="))) {
            return Optional.of(left);
        }
        if (is(right, 2) && shape.equals("<")) {
            return Optional.of(left);
        }
        boolean turned = is(left, 1) && (shape.equals("=") || shape.equals(">="));
        return turned ? Optional.of(right) : Optional.empty();
    }

    private static boolean is(Expression expression, long value) {
        return expression instanceof LongValue number && number.getStringValue().equals(String.valueOf(value));
    }

    private Optional<AnalyticExpression> number(SelectBlock block, Expression kept) {
        Expression meant = kept instanceof Column column
                        && texts.apply(block).resolve(column).isEmpty()
                ? texts.apply(block).alias(column).map(TreeSearch::bare).orElse(kept)
                : kept;
        return meant instanceof AnalyticExpression call ? Optional.of(call) : Optional.empty();
    }

    private void add(StageId stage, RowNumbers.RowNumber number, Expression condition, SelectBlock block) {
        Window.of(number.call(), texts.apply(number.block()))
                .filter(window -> NUMBERING.contains(window.function()))
                .ifPresent(window -> facts.accept(new Dedupe(
                        stage,
                        places.rows(number.block()),
                        window.partition(),
                        window.order(),
                        window.text(),
                        places.line(block.wording().line(condition, block.line())))));
    }

    /** The order within a partition is what ORDER BY has besides the partition itself. */
    private void addDistinctOn(SelectBlock block) {
        Texts own = texts.apply(block);
        List<String> partition = new ArrayList<>();
        List<String> order = new ArrayList<>();
        for (Expression part : block.distinctOn()) {
            if (part instanceof LongValue) {
                return;
            }
            own.of(part).ifPresent(partition::add);
        }
        for (OrderByElement element : block.orderBy()) {
            Optional<String> expression = own.of(element.getExpression());
            if (expression.isEmpty() || element.getExpression() instanceof LongValue) {
                return;
            }
            if (!partition.contains(expression.get())) {
                own.of(element).ifPresent(order::add);
            }
        }
        if (partition.size() == block.distinctOn().size()) {
            facts.accept(new Dedupe(
                    places.distinct(block),
                    places.rows(block),
                    partition,
                    order,
                    "distinct on (" + String.join(", ", partition) + ")",
                    places.line(block.line())));
        }
    }
}
