package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.Variant.Rows;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.Derivation;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.sql.TreeParts;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.stages.StagePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The variants of what a model's SELECTs compute on the way to a figure. */
final class ValueVariants {
    private static final int MOST_COLUMNS = 4;

    private final Arrivals arrivals;
    private final ModelStages stages;
    private final ValuePath.Inside path;
    private final List<Variant> found = new ArrayList<>();

    private ValueVariants(Arrivals arrivals, ModelStages stages, ValuePath.Inside path) {
        this.arrivals = arrivals;
        this.stages = stages;
        this.path = path;
    }

    static List<Variant> of(SqlProject project, ModelStages stages, ValuePath.Inside path) {
        ValueVariants variants = new ValueVariants(new Arrivals(project), stages, path);
        Set<SelectBlock> seen = new HashSet<>();
        for (StagePart part : stages.parts()) {
            if (part.block() instanceof SelectBlock block && path.has(block) && seen.add(block)) {
                stages.lastOf(block).ifPresent(last -> variants.block(last, block));
            }
        }
        return variants.found;
    }

    private void block(StagePart part, SelectBlock block) {
        for (OutputColumn column : stages.columns().of(block).columns()) {
            if (path.has(block, column.name()) && column.derivation() instanceof Derivation.Computed computed) {
                item(part, block, column, computed.expression());
            }
        }
    }

    private void item(StagePart part, SelectBlock block, OutputColumn column, Expression expression) {
        if (TreeSearch.bare(expression) instanceof Column plain) {
            block.items().stream()
                    .filter(item -> item.getExpression() == expression)
                    .findFirst()
                    .ifPresent(item -> plain(part, block, column, plain, item));
        } else {
            inside(part, block, expression);
        }
    }

    /** A column that is selected as it is could be another of its source: first of all the one that has the name. */
    private void plain(StagePart part, SelectBlock block, OutputColumn column, Column plain, SelectItem<?> item) {
        arrived(block, column, plain, item);
        if (plain.getColumnName().replace("\"", "").equalsIgnoreCase(column.name())) {
            return;
        }
        for (Scope.Resolved other : siblings(block, plain, column.name())) {
            add(
                    part,
                    VariantKind.OTHER_COLUMN,
                    block.text(plain),
                    "take " + other.qualified(),
                    Rows.SAME,
                    new Edit.Replace(
                            part.stage().id(), block.text(item), other.qualified() + " as " + column.spelled()));
        }
    }

    /** An amount as it arrives may have lost its sign in some rows, or gained one, or be in cents. */
    private void arrived(SelectBlock block, OutputColumn column, Column plain, SelectItem<?> item) {
        Optional<Source> source = stages.columns()
                .scope(block)
                .resolve(plain)
                .filter(own -> own.column().family().isNumeric())
                .filter(own -> arrivals.has(stages, own.source(), own.column().name()))
                .map(Scope.Resolved::source);
        Optional<StagePart> rows = FilterVariants.rowsOf(stages, block);
        if (source.isEmpty() || rows.isEmpty() || !isWrittenOnce(block, item)) {
            return;
        }
        String amount = block.text(plain);
        instead(
                rows.get(),
                VariantKind.WITHOUT_SIGN,
                amount,
                "take " + amount + " without its sign",
                block.text(item),
                "abs(" + amount + ") as " + column.spelled());
        String usual = "(select percentile_cont(0.5) within group (order by nullif(abs(" + amount + "), 0)) from "
                + source.get().text() + ")";
        instead(
                rows.get(),
                VariantKind.IN_UNITS,
                amount,
                "take a hundredth of " + amount + " where it is more than ten times the usual",
                block.text(item),
                "case when abs(" + amount + ") > 10 * " + usual + " then " + amount + " / 100.0 else " + amount
                        + " end as " + column.spelled());
    }

    /** What stands elsewhere as well would be changed there too, where a new name has no place. */
    private static boolean isWrittenOnce(SelectBlock block, SelectItem<?> item) {
        Pattern text = Pattern.compile("(?<![\\w.\"])" + Pattern.quote(block.text(item)) + "(?![\\w.\"(])");
        return text.matcher(block.text()).results().count() <= 1;
    }

    private void instead(StagePart part, VariantKind kind, String text, String title, String item, String other) {
        add(part, kind, text, title, Rows.SAME, new Edit.Replace(part.stage().id(), item, other));
    }

    private List<Scope.Resolved> siblings(SelectBlock block, Column column, String name) {
        Scope scope = stages.columns().scope(block);
        return scope.resolve(column).stream()
                .flatMap(own -> scope.items().stream()
                        .filter(item -> item.source() == own.source())
                        .flatMap(item -> item.columns().columns().stream()
                                .filter(other -> !other.name()
                                        .equalsIgnoreCase(own.column().name()))
                                .filter(other ->
                                        alike(other.family(), own.column().family()))
                                .map(other -> new Scope.Resolved(own.source(), other))))
                .sorted(Comparator.comparing(
                                (Scope.Resolved other) -> !other.column().name().equalsIgnoreCase(name))
                        .thenComparing(other -> isSelected(block, other)))
                .limit(MOST_COLUMNS)
                .toList();
    }

    private static boolean isSelected(SelectBlock block, Scope.Resolved column) {
        String name = column.column().name().toLowerCase(Locale.ROOT);
        return block.items().stream()
                .flatMap(item -> TreeSearch.columns(item.getExpression()).stream())
                .anyMatch(named -> named.getColumnName()
                        .toLowerCase(Locale.ROOT)
                        .replace("\"", "")
                        .equals(name));
    }

    static boolean alike(TypeFamily one, TypeFamily other) {
        return one != TypeFamily.UNKNOWN && (one == other || (one.isNumeric() && other.isNumeric()));
    }

    private void inside(StagePart part, SelectBlock block, Object node) {
        if (node instanceof Select) {
            return;
        }
        if (node instanceof Expression expression) {
            expression(part, block, expression);
        }
        if (!(node instanceof Column)) {
            TreeParts.of(node).forEach(each -> inside(part, block, each));
        }
    }

    private void expression(StagePart part, SelectBlock block, Expression expression) {
        if (expression instanceof Function function) {
            function(part, block, function);
        } else if (expression instanceof Multiplication product) {
            factor(part, block, product, product.getLeftExpression(), product.getRightExpression());
            factor(part, block, product, product.getRightExpression(), product.getLeftExpression());
        } else if (expression instanceof Division ratio) {
            factor(part, block, ratio, ratio.getLeftExpression(), ratio.getRightExpression());
        } else if (expression instanceof SignedExpression signed && !isNumber(signed.getExpression())) {
            without(part, block, VariantKind.OTHER_SIGN, signed, signed.getExpression(), "leave the sign out");
        } else if (expression instanceof Addition sum && sum.getRightExpression() instanceof IntervalExpression) {
            without(part, block, VariantKind.WITHOUT_SHIFT, sum, sum.getLeftExpression(), "do not shift the time");
        } else if (expression instanceof Subtraction less && less.getRightExpression() instanceof IntervalExpression) {
            without(part, block, VariantKind.WITHOUT_SHIFT, less, less.getLeftExpression(), "do not shift the time");
        }
    }

    private void factor(StagePart part, SelectBlock block, Expression whole, Expression rest, Expression factor) {
        if (!isNumber(factor) || isNumber(rest)) {
            return;
        }
        boolean sign = block.text(factor).replaceAll("\\s", "").matches("-1(\\.0*)?");
        without(
                part,
                block,
                sign ? VariantKind.OTHER_SIGN : VariantKind.WITHOUT_FACTOR,
                whole,
                rest,
                "leave the factor " + block.text(factor) + " out");
    }

    private static boolean isNumber(Expression expression) {
        Expression bare = TreeSearch.bare(expression);
        return bare instanceof LongValue
                || bare instanceof DoubleValue
                || (bare instanceof SignedExpression signed && isNumber(signed.getExpression()));
    }

    private void function(StagePart part, SelectBlock block, Function function) {
        String name = String.valueOf(function.getName()).toLowerCase(Locale.ROOT);
        if (function.getParameters() == null || function.getParameters().size() != 1) {
            return;
        }
        String argument = block.text(function.getParameters().get(0));
        switch (name) {
            case "max", "min", "avg" -> aggregate(part, block, function, "sum(" + argument + ")");
            case "sum" -> summed(part, block, function);
            case "count" ->
                aggregate(
                        part,
                        block,
                        function,
                        function.isDistinct() ? "count(" + argument + ")" : "count(distinct " + argument + ")");
            default -> {}
        }
    }

    private void summed(StagePart part, SelectBlock block, Function sum) {
        if (!(sum.getParameters().get(0) instanceof Column column) || sum.isDistinct()) {
            return;
        }
        for (Scope.Resolved other : siblings(block, column, column.getColumnName())) {
            add(
                    part,
                    VariantKind.OTHER_COLUMN,
                    block.text(column),
                    "add up " + other.qualified(),
                    Rows.SAME,
                    new Edit.Replace(part.stage().id(), block.text(sum), "sum(" + other.qualified() + ")"));
        }
    }

    private void aggregate(StagePart part, SelectBlock block, Function function, String with) {
        add(
                part,
                VariantKind.OTHER_AGGREGATE,
                block.text(function),
                "compute " + with,
                Rows.SAME,
                new Edit.Replace(part.stage().id(), block.text(function), with));
    }

    private void without(
            StagePart part, SelectBlock block, VariantKind kind, Expression whole, Expression rest, String title) {
        add(
                part,
                kind,
                block.text(whole),
                title,
                Rows.SAME,
                new Edit.Replace(part.stage().id(), block.text(whole), "(" + block.text(rest) + ")"));
    }

    private void add(StagePart part, VariantKind kind, String text, String title, Rows rows, Edit edit) {
        found.add(new Variant(part.stage().id(), kind, text, title, List.of(edit), rows, true));
    }
}
