package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Dedupe;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.JoinKey;
import dev.gumshoe.engine.fact.Stage.JoinStage;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.Variant.Rows;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The variants of a model's SQL in which a join compares another column or one more, or the last row of each set is kept. */
final class KeyVariants {
    private static final int MOST_COLUMNS = 5;

    private static final int MOST_DAYS = 2;

    private final ModelStages stages;
    private final Predicate<StagePart> near;
    private final List<Variant> found = new ArrayList<>();

    private KeyVariants(ModelStages stages, Predicate<StagePart> near) {
        this.stages = stages;
        this.near = near;
    }

    static List<Variant> of(ModelStages stages, List<Fact> facts, Predicate<StagePart> near) {
        KeyVariants variants = new KeyVariants(stages, near);
        for (Fact fact : facts) {
            if (fact instanceof JoinKey key) {
                stages.part(key.join()).filter(near).ifPresent(part -> variants.key(part, key));
            } else if (fact instanceof Dedupe dedupe) {
                stages.part(dedupe.at()).ifPresent(part -> variants.order(part, dedupe));
            }
        }
        stages.parts().stream().filter(near).forEach(variants::narrower);
        return variants.found;
    }

    private void narrower(StagePart part) {
        if (part.step() instanceof Step.Join step && part.block() instanceof SelectBlock block) {
            Joined join = block.joins().get(step.index());
            List<Scope.Item> items = stages.columns().scope(block).items();
            String condition =
                    folded(String.join(" ", join.on().stream().map(block::text).toList()));
            for (Scope.Item right : items) {
                if (right.source() == join.source() && !condition.isEmpty()) {
                    items.stream()
                            .filter(left -> block.sourcesBefore(step.index()).contains(left.source()))
                            .forEach(left -> narrower(part, left, right, condition));
                }
            }
        }
    }

    /**
     * Columns that both sides call the same, and days of sources that are compared already. An inner join drops what does not compare equal, so that any column would make
     * it smaller: there the column must be called like a key.
     */
    private void narrower(StagePart part, Scope.Item left, Scope.Item right, String condition) {
        boolean keepsAll = part.stage() instanceof JoinStage join && join.type() != JoinType.INNER;
        right.columns().columns().stream()
                .map(column -> new Scope.Resolved(right.source(), column))
                .filter(column -> !condition.contains(folded(column.qualified())))
                .filter(column -> isKeyLike(column.column().name())
                        || (keepsAll && isTelling(column.column().family())))
                .filter(column -> left.columns()
                        .find(column.column().name())
                        .filter(other -> alike(other.family(), column.column().family()))
                        .isPresent())
                .sorted(Comparator.comparing(
                        column -> !isKeyLike(column.column().name())))
                .limit(MOST_COLUMNS)
                .forEach(column ->
                        narrower(part, new Scope.Resolved(left.source(), column.column()).qualified(), column));
        if (!condition.contains(folded(left.source().qualifier()) + ".")) {
            return;
        }
        right.columns().columns().stream()
                .filter(column -> column.family() == TypeFamily.DATE)
                .map(column -> new Scope.Resolved(right.source(), column))
                .filter(column -> !condition.contains(folded(column.qualified())))
                .limit(MOST_DAYS)
                .forEach(column -> days(left, column.column().name()).forEach(day -> narrower(part, day, column)));
    }

    private void narrower(StagePart part, String left, Scope.Resolved column) {
        String more = left + " = " + column.qualified();
        found.add(new Variant(
                part.stage().id(),
                VariantKind.ONE_MORE_KEY,
                more,
                "compare " + column.column().name() + " in the join as well",
                List.of(new Edit.NarrowJoin(part.stage().id(), more)),
                Rows.EITHER,
                near.test(part)));
    }

    /** Amounts and flags tell no rows apart. */
    private static boolean isTelling(TypeFamily family) {
        return family == TypeFamily.INTEGER || family == TypeFamily.TEXT || family == TypeFamily.DATE;
    }

    /** The days of a source under other names: its dates, and its times without the time of day. */
    private static List<String> days(Scope.Item item, String name) {
        return item.columns().columns().stream()
                .filter(column -> column.family() == TypeFamily.DATE || column.family() == TypeFamily.TIMESTAMP)
                .filter(column -> !column.name().equalsIgnoreCase(name))
                .sorted(Comparator.comparing(column -> column.family() != TypeFamily.DATE))
                .limit(MOST_DAYS)
                .map(column -> {
                    String written = new Scope.Resolved(item.source(), column).qualified();
                    return column.family() == TypeFamily.DATE ? written : "cast(" + written + " as date)";
                })
                .toList();
    }

    private static boolean isKeyLike(String name) {
        return folded(name).matches(".*(id|key|code)");
    }

    private void key(StagePart part, JoinKey key) {
        if (part.block() instanceof SelectBlock block) {
            others(block, key.left(), key.right())
                    .forEach(other -> compare(part, key, key.left(), other + " = " + key.right(), other));
            others(block, key.right(), key.left())
                    .forEach(other -> compare(part, key, key.right(), key.left() + " = " + other, other));
        }
    }

    private void compare(StagePart part, JoinKey key, String instead, String condition, String other) {
        found.add(new Variant(
                part.stage().id(),
                VariantKind.OTHER_KEY,
                instead,
                "compare " + other + " instead of " + instead,
                List.of(new Edit.Replace(part.stage().id(), key.left() + " = " + key.right(), condition)),
                Rows.EITHER,
                isKin(name(other), name(instead.equals(key.left()) ? key.right() : key.left()))));
    }

    /** The columns that stand beside one in its source, those first that are called as the other side's is. */
    private List<String> others(SelectBlock block, String column, String against) {
        String wanted = name(against);
        for (Scope.Item item : stages.columns().scope(block).items()) {
            for (OutputColumn own : item.columns().columns()) {
                Scope.Resolved resolved = new Scope.Resolved(item.source(), own);
                if (folded(resolved.qualified()).equals(folded(column))) {
                    return item.columns().columns().stream()
                            .filter(other -> !other.name().equals(own.name()) && alike(other.family(), own.family()))
                            .sorted(Comparator.comparing((OutputColumn other) ->
                                            !folded(other.name()).equals(wanted))
                                    .thenComparing(other -> !isKin(folded(other.name()), wanted))
                                    .thenComparing(other -> !isKeyLike(other.name())))
                            .limit(MOST_COLUMNS)
                            .map(other -> new Scope.Resolved(item.source(), other).qualified())
                            .toList();
                }
            }
        }
        return List.of();
    }

    private static boolean isKin(String one, String other) {
        return one.endsWith(other) || other.endsWith(one);
    }

    private static boolean alike(TypeFamily one, TypeFamily other) {
        return one == other || (one.isNumeric() && other.isNumeric());
    }

    private void order(StagePart part, Dedupe dedupe) {
        if (dedupe.order().size() != 1 || !dedupe.order().get(0).matches("(?is).*\\bdesc\\b.*")) {
            return;
        }
        String order = dedupe.order().get(0);
        String turned = order.replaceAll("(?is)\\bdesc\\b", "asc");
        found.add(new Variant(
                part.stage().id(),
                VariantKind.OTHER_ORDER,
                order,
                "keep the first row by " + turned,
                List.of(new Edit.Replace(dedupe.at(), "order by " + order, "order by " + turned)),
                Rows.SAME,
                near.test(part)));
    }

    private static String name(String written) {
        return folded(written.substring(written.lastIndexOf('.') + 1));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("\"", "").replace("`", "");
    }
}
