package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Dedupe;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Stage.AggregationStage;
import dev.gumshoe.engine.fact.Stage.JoinStage;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.Variant.Rows;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The variants of a model's SQL that let other rows through. */
final class RowVariants {
    private static final int MOST_COLUMNS = 4;

    private final ModelStages stages;
    private final Predicate<StagePart> near;
    private final RowWay.Inside beside;
    private final List<Variant> found = new ArrayList<>();

    private RowVariants(ModelStages stages, Predicate<StagePart> near, RowWay.Inside beside) {
        this.stages = stages;
        this.near = near;
        this.beside = beside;
    }

    /** @param beside the way of the rows that are joined to those near: groups that are too many there repeat these */
    static List<Variant> of(ModelStages stages, List<Fact> facts, Predicate<StagePart> near, RowWay.Inside beside) {
        RowVariants variants = new RowVariants(stages, near, beside);
        Set<StageId> dedupes = facts.stream()
                .filter(Dedupe.class::isInstance)
                .map(fact -> ((Dedupe) fact).stage())
                .collect(Collectors.toSet());
        for (StagePart part : stages.parts()) {
            if (part.block() instanceof SelectBlock block) {
                variants.select(part, block, dedupes.contains(part.stage().id()));
            }
        }
        for (Fact fact : facts) {
            if (fact instanceof Dedupe dedupe) {
                stages.part(dedupe.at()).ifPresent(part -> variants.dedupe(part, dedupe));
            }
        }
        return variants.found;
    }

    private void select(StagePart part, SelectBlock block, boolean dedupes) {
        if (part.stage() instanceof JoinStage join) {
            join(part, join);
        } else if (part.step() instanceof Step.Where && !dedupes) {
            block.where().stream().map(block::text).forEach(condition -> condition(part, condition));
        } else if (part.stage() instanceof AggregationStage grouping) {
            grouped(part, block, grouping);
        }
    }

    private void join(StagePart part, JoinStage join) {
        if (join.type() == JoinType.LEFT && !join.condition().isEmpty()) {
            add(
                    part,
                    VariantKind.JOIN_KEEPS_MATCHES,
                    join.right(),
                    "keep only the rows with a match, by an inner join",
                    Rows.FEWER,
                    new Edit.ChangeJoin(join.id(), JoinType.INNER));
        }
    }

    private void condition(StagePart part, String condition) {
        add(
                part,
                VariantKind.WITHOUT_CONDITION,
                condition,
                "leave the condition out",
                Rows.MORE,
                new Edit.Replace(id(part), condition, "1 = 1"));
        if (condition.matches("(?s)[^<>=!]*[<>]=?[^<>=]*")) {
            boolean closed = condition.contains(">=") || condition.contains("<=");
            String other = closed
                    ? condition.replace(">=", ">").replace("<=", "<")
                    : condition.replace(">", ">=").replace("<", "<=");
            add(
                    part,
                    VariantKind.OTHER_BOUND,
                    condition,
                    closed ? "leave the bound itself out" : "take the bound itself in",
                    closed ? Rows.FEWER : Rows.MORE,
                    new Edit.Replace(id(part), condition, other));
        }
    }

    private void grouped(StagePart part, SelectBlock block, AggregationStage grouping) {
        List<String> by = grouping.groupBy();
        Set<String> selected = block.items().stream()
                .map(item -> folded(block.text(item.getExpression())))
                .collect(Collectors.toSet());
        Set<String> names = block.items().stream()
                .filter(item -> item.getAlias() != null)
                .map(item -> folded(item.getAlias().getName()))
                .collect(Collectors.toSet());
        for (int i = 0; i < by.size() && by.size() > 1; i++) {
            String column = by.get(i);
            if (!column.matches("\\d+") && !selected.contains(folded(column)) && !names.contains(folded(column))) {
                List<String> rest = new ArrayList<>(by);
                rest.remove(i);
                Edit edit = new Edit.Replace(
                        id(part), "group by " + String.join(", ", by), "group by " + String.join(", ", rest));
                found.add(new Variant(
                        id(part),
                        VariantKind.COARSER_GROUPS,
                        column,
                        "do not group by " + column,
                        List.of(edit),
                        Rows.FEWER,
                        near.test(part) || beside.has(block)));
            }
        }
    }

    private void dedupe(StagePart part, Dedupe dedupe) {
        if (!(part.block() instanceof SelectBlock block)) {
            return;
        }
        String by = String.join(", ", dedupe.partition());
        if (!by.isEmpty()) {
            columns(block).stream()
                    .filter(column -> isKeyLike(column.column().name()))
                    .filter(column -> dedupe.partition().stream()
                            .noneMatch(known -> folded(known)
                                    .endsWith(folded(column.column().name()))))
                    .limit(MOST_COLUMNS)
                    .forEach(column -> add(
                            part,
                            VariantKind.FINER_PARTITION,
                            by,
                            "keep one row of each " + by + ", " + column.qualified(),
                            Rows.MORE,
                            new Edit.Replace(
                                    dedupe.at(),
                                    "partition by " + by,
                                    "partition by " + by + ", " + column.qualified())));
        }
    }

    private static boolean isKeyLike(String name) {
        return folded(name).matches(".*(id|key|code|number)$");
    }

    private List<Scope.Resolved> columns(SelectBlock block) {
        List<Scope.Resolved> all = new ArrayList<>();
        for (Scope.Item item : stages.columns().scope(block).items()) {
            item.columns().columns().forEach(column -> all.add(new Scope.Resolved(item.source(), column)));
        }
        return all;
    }

    private void add(StagePart part, VariantKind kind, String text, String title, Rows rows, Edit edit) {
        found.add(new Variant(id(part), kind, text, title, List.of(edit), rows, near.test(part)));
    }

    private static StageId id(StagePart part) {
        return part.stage().id();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("\"", "");
    }
}
