package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.Variant.Rows;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.schema.Column;

/** The variants of a model's SQL in which a join asks for the other end of a time as well, of which it compares one end alone. */
final class RangeVariants {
    private static final int MOST_COLUMNS = 3;

    private final ModelStages stages;
    private final SelectBlock block;
    private final StagePart part;
    private final Joined join;

    private RangeVariants(ModelStages stages, SelectBlock block, StagePart part, Joined join) {
        this.stages = stages;
        this.block = block;
        this.part = part;
        this.join = join;
    }

    static List<Variant> of(ModelStages stages, Predicate<StagePart> near) {
        return stages.parts().stream()
                .filter(near)
                .flatMap(part -> part.step() instanceof Step.Join step && part.block() instanceof SelectBlock block
                        ? new RangeVariants(stages, block, part, block.joins().get(step.index())).variants()
                        : Stream.empty())
                .toList();
    }

    /**
     * A moment compared with an end of a time of the joined side.
     *
     * @param begins true where the time begins there
     */
    private record Bound(String moment, Scope.Resolved end, boolean begins) {}

    private Stream<Variant> variants() {
        List<Bound> bounds = new ArrayList<>();
        for (Expression condition : join.on()) {
            if (!TreeSearch.find(Between.class, condition).isEmpty()) {
                return Stream.empty();
            }
            TreeSearch.find(ComparisonOperator.class, condition)
                    .forEach(compared -> bound(compared).ifPresent(bounds::add));
        }
        return bounds.size() == 1 ? others(bounds.get(0)) : Stream.empty();
    }

    private Optional<Bound> bound(ComparisonOperator compared) {
        String operator = compared.getStringExpression().trim();
        if (!operator.matches("[<>]=?")) {
            return Optional.empty();
        }
        boolean less = operator.startsWith("<");
        return bound(compared.getLeftExpression(), compared.getRightExpression(), !less)
                .or(() -> bound(compared.getRightExpression(), compared.getLeftExpression(), less));
    }

    private Optional<Bound> bound(Expression moment, Expression end, boolean begins) {
        List<Column> columns = TreeSearch.columns(moment);
        return TreeSearch.bare(end) instanceof Column column
                        && !columns.isEmpty()
                        && columns.stream().noneMatch(each -> joined(each).isPresent())
                ? joined(column)
                        .filter(own -> isTime(own.column()))
                        .map(own -> new Bound(block.text(moment), own, begins))
                : Optional.empty();
    }

    private Optional<Scope.Resolved> joined(Column column) {
        return stages.columns().scope(block).resolve(column).filter(found -> found.source() == join.source());
    }

    private Stream<Variant> others(Bound bound) {
        String known = bound.end().column().name();
        return stages.columns().scope(block).items().stream()
                .filter(item -> item.source() == join.source())
                .flatMap(item -> item.columns().columns().stream())
                .filter(column -> isTime(column) && !column.name().equalsIgnoreCase(known))
                .sorted(Comparator.comparing((OutputColumn column) -> -alike(column.name(), known)))
                .limit(MOST_COLUMNS)
                .map(column -> new Scope.Resolved(join.source(), column).qualified())
                .flatMap(end -> Stream.of("", "=").map(open -> variant(condition(bound, end, open))));
    }

    /** What has not ended yet has mostly no end. */
    private static String condition(Bound bound, String end, String open) {
        return bound.begins()
                ? "(" + end + " is null or " + bound.moment() + " <" + open + " " + end + ")"
                : end + " <" + open + " " + bound.moment();
    }

    private Variant variant(String condition) {
        return new Variant(
                part.stage().id(),
                VariantKind.ONE_MORE_KEY,
                condition,
                "ask for " + condition + " in the join as well",
                List.of(new Edit.NarrowJoin(part.stage().id(), condition)),
                Rows.EITHER,
                true);
    }

    /** How far two names begin with the same letters, as those of the two ends of a time do. */
    private static int alike(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        int same = 0;
        while (same < Math.min(first.length(), second.length()) && first.charAt(same) == second.charAt(same)) {
            same++;
        }
        return same;
    }

    private static boolean isTime(OutputColumn column) {
        return column.family() == TypeFamily.DATE || column.family() == TypeFamily.TIMESTAMP;
    }
}
