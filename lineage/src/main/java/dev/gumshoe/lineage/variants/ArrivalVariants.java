package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.Variant.Rows;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The variants of a model's SQL in which amounts, as they arrive from a source, have their sign back or are in units. */
final class ArrivalVariants {
    private static final int MOST_AMOUNTS = 5;
    private static final int MOST_CATEGORIES = 2;

    private final Arrivals arrivals;
    private final ModelStages stages;
    private final Map<Source, Set<String>> plain = new HashMap<>();

    ArrivalVariants(SqlProject project, ModelStages stages) {
        this.arrivals = new Arrivals(project);
        this.stages = stages;
    }

    /** The variants of a column that is selected as it is. */
    List<Variant> plain(SelectBlock block, OutputColumn column, Column own, SelectItem<?> item) {
        Optional<Source> source = stages.columns()
                .scope(block)
                .resolve(own)
                .filter(found -> found.column().family().isNumeric())
                .filter(found ->
                        arrivals.has(stages, found.source(), found.column().name()))
                .map(Scope.Resolved::source);
        Optional<StagePart> rows = FilterVariants.rowsOf(stages, block);
        if (source.isEmpty() || rows.isEmpty() || !isWrittenOnce(block, item)) {
            return List.of();
        }
        String name = block.wording().dialect().unquoted(own.getColumnName());
        arrivals.entry(stages, source.get(), name)
                .ifPresent(entry ->
                        plain.computeIfAbsent(entry, any -> new HashSet<>()).add(folded(name)));
        String amount = block.text(own);
        String usual = "(select percentile_cont(0.5) within group (order by nullif(abs(" + amount + "), 0)) from "
                + source.get().text() + ")";
        return List.of(
                instead(
                        rows.get(),
                        VariantKind.WITHOUT_SIGN,
                        amount,
                        "take " + amount + " without its sign",
                        block.text(item),
                        "abs(" + amount + ") as " + column.spelled()),
                instead(
                        rows.get(),
                        VariantKind.WITH_AVERAGE,
                        amount,
                        "take the average of " + amount + " where there is none",
                        block.text(item),
                        "coalesce(" + amount + ", (select avg(" + amount + ") from "
                                + source.get().text() + ")) as " + column.spelled()),
                instead(
                        rows.get(),
                        VariantKind.IN_UNITS,
                        amount,
                        "take a hundredth of " + amount + " where it is more than ten times the usual",
                        block.text(item),
                        "case when abs(" + amount + ") > 10 * " + usual + " then " + amount + " / 100.0 else " + amount
                                + " end as " + column.spelled()));
    }

    /** What stands elsewhere as well would be changed there too, where a new name has no place. */
    static boolean isWrittenOnce(SelectBlock block, SelectItem<?> item) {
        Pattern text = Pattern.compile("(?<![\\w.\"])" + Pattern.quote(block.text(item)) + "(?![\\w.\"(])");
        return text.matcher(block.text()).results().count() <= 1;
    }

    private static Variant instead(
            StagePart part, VariantKind kind, String text, String title, String item, String other) {
        return new Variant(
                part.stage().id(),
                kind,
                text,
                title,
                List.of(new Edit.Replace(part.stage().id(), item, other)),
                Rows.SAME,
                true);
    }

    /** The variants of the amounts of a path where they are read, whatever is computed from them. */
    List<Variant> read(ValuePath.Inside path) {
        List<Variant> found = new ArrayList<>();
        for (StagePart part : stages.parts()) {
            if (part.block() instanceof SelectBlock block) {
                source(part, block)
                        .filter(arrivals::isSource)
                        .flatMap(source -> stages.columns().scope(block).items().stream()
                                .filter(item -> item.source() == source)
                                .findFirst())
                        .filter(item -> item.columns().complete())
                        .ifPresent(item -> item.columns().columns().stream()
                                .filter(column -> column.family().isNumeric()
                                        && !Siblings.isIdentifier(column.name())
                                        && path.takes(item.source(), column.name()))
                                .limit(MOST_AMOUNTS)
                                .forEach(column -> found.addAll(new Reading(part, item, column).variants())));
            }
        }
        return found;
    }

    private static Optional<Source> source(StagePart part, SelectBlock block) {
        if (part.step() instanceof Step.Scan) {
            return block.first();
        }
        return part.step() instanceof Step.Join join
                ? Optional.of(block.joins().get(join.index()).source())
                : Optional.empty();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** An amount of a source where it is read. */
    private final class Reading {
        private final StagePart part;
        private final Scope.Item item;
        private final OutputColumn amount;

        Reading(StagePart part, Scope.Item item, OutputColumn amount) {
            this.part = part;
            this.item = item;
            this.amount = amount;
        }

        List<Variant> variants() {
            List<Variant> all = new ArrayList<>();
            String name = amount.spelled();
            String size = "abs(" + name + ")";
            if (!plain.getOrDefault(item.source(), Set.of()).contains(folded(amount.name()))) {
                all.add(variant(VariantKind.WITHOUT_SIGN, "take " + amount.name() + " without its sign", size));
                all.add(variant(
                        VariantKind.WITH_AVERAGE,
                        "take the average of " + amount.name() + " where there is none",
                        "coalesce(" + name + ", (select avg(" + name + ") from {source}))"));
                String usual =
                        "(select percentile_cont(0.5) within group (order by nullif(" + size + ", 0)) from {source})";
                all.add(inUnits("where it is more than ten times the usual", size + " > 10 * " + usual));
            }
            all.add(variant(VariantKind.USUAL_SIGN, "take " + amount.name() + " as less than 0", "-" + size));
            categories()
                    .forEach(category -> all.add(variant(
                            VariantKind.USUAL_SIGN,
                            "take " + amount.name() + " with the sign that most have of each " + category,
                            usualSign(category))));
            String sizes = "(select distinct " + size + " as v from {source} where " + name + " <> 0)";
            String gap = "(select v from (select v, v / lag(v) over (order by v) as r from " + sizes
                    + " a) b where r is not null order by r desc, v limit 1)";
            all.add(inUnits("from the widest gap between amounts on", size + " >= " + gap));
            String unit = amount.family() == TypeFamily.INTEGER ? "100.0" : "1.0";
            String whole = "floor(" + size + " / " + unit + ") * " + unit + " = " + size;
            String largest = "(select max(" + size + ") from {source} where not (" + whole + "))";
            String kind = amount.family() == TypeFamily.INTEGER ? "whole hundreds" : "whole numbers";
            all.add(inUnits(
                    "where it is in " + kind + " and above all that is not", whole + " and " + size + " > " + largest));
            all.add(inUnits("where it is in " + kind, whole));
            return all;
        }

        private String usualSign(String category) {
            String name = amount.spelled();
            return "abs(" + name + ") * case when sum(sign(" + name + ")) over (partition by " + category
                    + ") < 0 then -1 else 1 end";
        }

        /** The texts that can tell amounts of one kind from others. */
        private List<String> categories() {
            return item.columns().columns().stream()
                    .filter(column -> column.family() == TypeFamily.TEXT && !Siblings.isIdentifier(column.name()))
                    .sorted(Comparator.comparing(column ->
                            !folded(column.name()).matches(".*(type|kind|category|status|class|group|reason)")))
                    .limit(MOST_CATEGORIES)
                    .map(OutputColumn::spelled)
                    .toList();
        }

        private Variant inUnits(String where, String condition) {
            String name = amount.spelled();
            return variant(
                    VariantKind.IN_UNITS,
                    "take a hundredth of " + amount.name() + " " + where,
                    "case when " + condition + " then " + name + " / 100.0 else " + name + " end");
        }

        private Variant variant(VariantKind kind, String title, String expression) {
            String list = String.join(
                    ", ",
                    item.columns().columns().stream()
                            .map(column ->
                                    column.equals(amount) ? expression + " as " + column.spelled() : column.spelled())
                            .toList());
            return new Variant(
                    part.stage().id(),
                    kind,
                    new Scope.Resolved(item.source(), amount).qualified(),
                    title,
                    List.of(new Edit.ReadInstead(part.stage().id(), "select " + list + " from {source}")),
                    Rows.SAME,
                    kind != VariantKind.IN_UNITS);
        }
    }
}
