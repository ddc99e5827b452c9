package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.Variant.Rows;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.Derivation;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The variants of a model's SQL with one more condition: what flags, keys and numbered rows are there for. */
final class FilterVariants {
    private static final int MOST_CONDITIONS = 40;

    private final ModelStages stages;
    private final KnownConditions known;
    private final List<Variant> found = new ArrayList<>();

    private FilterVariants(ModelStages stages, KnownConditions known) {
        this.stages = stages;
        this.known = known;
    }

    static List<Variant> of(ModelStages stages, KnownConditions known, Predicate<StagePart> near) {
        FilterVariants variants = new FilterVariants(stages, known);
        Set<SelectBlock> seen = new HashSet<>();
        for (StagePart part : stages.parts()) {
            if (part.block() instanceof SelectBlock block && seen.add(block)) {
                rowsOf(stages, block).ifPresent(last -> {
                    if (near.test(part)) {
                        variants.block(last, block);
                    }
                    variants.numbered(last, block);
                });
            }
        }
        return variants.found;
    }

    /** The stage whose rows the SELECT's items are computed over. */
    static Optional<StagePart> rowsOf(ModelStages stages, SelectBlock block) {
        return stages.parts().stream()
                .filter(part -> part.block() == block)
                .filter(part -> part.step() instanceof Step.Scan
                        || part.step() instanceof Step.Join
                        || part.step() instanceof Step.Where)
                .reduce((first, second) -> second);
    }

    private void block(StagePart part, SelectBlock block) {
        Set<String> asked = new HashSet<>();
        block.where()
                .forEach(condition ->
                        TreeSearch.columns(condition).forEach(column -> asked.add(folded(column.getColumnName()))));
        Map<String, Boolean> conditions = new LinkedHashMap<>();
        for (Scope.Item item : stages.columns().scope(block).items()) {
            for (OutputColumn column : item.columns().columns()) {
                if (!asked.contains(folded(column.name())) && conditions.size() < MOST_CONDITIONS) {
                    Scope.Resolved resolved = new Scope.Resolved(item.source(), column);
                    conditions(block, resolved)
                            .forEach(condition -> conditions.putIfAbsent(condition, !isHandedOn(column.name())));
                }
            }
        }
        conditions.forEach((condition, last) -> add(part, VariantKind.WITH_CONDITION, condition, last));
    }

    /** A column that the model hands on can be asked for further on as well. */
    private boolean isHandedOn(String column) {
        return stages.columns().of(stages.output()).find(column).isPresent();
    }

    private List<String> conditions(SelectBlock block, Scope.Resolved column) {
        String written = column.qualified();
        List<String> all = new ArrayList<>(known.of(column.column().name(), written));
        all.addAll(known.of(stages.model(), block, written));
        if (!all.isEmpty()) {
            return all;
        }
        if (column.column().family() == TypeFamily.BOOLEAN && !isForOthers(column)) {
            all.add("not coalesce(" + written + ", false)");
            all.add("coalesce(" + written + ", true)");
        } else if (folded(column.column().name()).matches(".*(id|key)")) {
            all.add(written + " is not null");
        }
        return all;
    }

    /** A flag that the model itself computes and hands on is there for those to ask that read the model. */
    private boolean isForOthers(Scope.Resolved column) {
        return isHandedOn(column.column().name())
                && isComputed(column.source(), column.column().name());
    }

    /** Whether the model computes a column of a source, and does not take it from another node as it is. */
    private boolean isComputed(Source source, String name) {
        Optional<SelectBlock> block = block(source.target());
        Optional<Derivation> derivation =
                block.flatMap(from -> stages.columns().of(from).find(name)).map(OutputColumn::derivation);
        if (derivation.isPresent() && derivation.get() instanceof Derivation.Passed passed) {
            return isComputed(passed.source(), name);
        }
        if (derivation.isPresent() && derivation.get() instanceof Derivation.Computed computed) {
            return !(TreeSearch.bare(computed.expression()) instanceof Column column)
                    || stages.columns()
                            .scope(block.get())
                            .resolve(column)
                            .filter(own -> isComputed(own.source(), own.column().name()))
                            .isPresent();
        }
        return false;
    }

    /** Numbers that nobody asks for are there to be asked for, though the rows be only joined to those of the figure. */
    private void numbered(StagePart part, SelectBlock block) {
        for (Scope.Item item : stages.columns().scope(block).items()) {
            for (OutputColumn column : item.columns().columns()) {
                Scope.Resolved resolved = new Scope.Resolved(item.source(), column);
                if (isNumbering(resolved) && !isUsed(column.name())) {
                    add(part, VariantKind.WITH_FIRST_ROW, resolved.qualified() + " = 1", !isHandedOn(column.name()));
                }
            }
        }
    }

    /** Whether the source numbers its rows in the column: those that read it further on are not asked. */
    private boolean isNumbering(Scope.Resolved column) {
        return block(column.source().target())
                .flatMap(source ->
                        stages.columns().of(source).find(column.column().name()))
                .filter(found -> found.derivation() instanceof Derivation.Computed computed
                        && TreeSearch.bare(computed.expression()) instanceof AnalyticExpression window
                        && folded(window.getName()).matches("row_number|rank|dense_rank"))
                .isPresent();
    }

    /** Whether something is computed from a column of the name, or a condition asks for it: then it serves its purpose. */
    private boolean isUsed(String name) {
        return stages.parts().stream()
                .map(StagePart::block)
                .filter(SelectBlock.class::isInstance)
                .map(SelectBlock.class::cast)
                .flatMap(block -> Stream.concat(
                        block.items().stream()
                                .map(SelectItem::getExpression)
                                .filter(item -> !(TreeSearch.bare(item) instanceof Column)),
                        Stream.concat(
                                Stream.concat(block.where().stream(), block.qualify().stream()),
                                block.joins().stream().flatMap(join -> join.on().stream()))))
                .flatMap(expression -> TreeSearch.columns(expression).stream())
                .anyMatch(read -> folded(read.getColumnName()).equals(folded(name)));
    }

    private static Optional<SelectBlock> block(Target target) {
        if (target instanceof Target.ToCte read && read.cte().block() instanceof SelectBlock select) {
            return Optional.of(select);
        }
        return target instanceof Target.ToBlock derived && derived.block() instanceof SelectBlock select
                ? Optional.of(select)
                : Optional.empty();
    }

    private void add(StagePart part, VariantKind kind, String condition, boolean last) {
        found.add(new Variant(
                part.stage().id(),
                kind,
                condition,
                "keep only rows where " + condition,
                List.of(new Edit.AddFilter(part.stage().id(), condition)),
                Rows.FEWER,
                last));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("\"", "").replace("`", "");
    }
}
