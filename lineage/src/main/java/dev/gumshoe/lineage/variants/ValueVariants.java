package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.Variant.Rows;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.Derivation;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.sql.TreeParts;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.stages.StagePart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.CastExpression;
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
    private final ArrivalVariants arrivals;
    private final Siblings siblings;
    private final ModelStages stages;
    private final ValuePath.Inside path;
    private final List<Variant> found = new ArrayList<>();

    private ValueVariants(ArrivalVariants arrivals, ModelStages stages, ValuePath.Inside path) {
        this.arrivals = arrivals;
        this.siblings = new Siblings(stages);
        this.stages = stages;
        this.path = path;
    }

    static List<Variant> of(SqlProject project, ModelStages stages, ValuePath.Inside path) {
        ArrivalVariants arrivals = new ArrivalVariants(project, stages);
        ValueVariants variants = new ValueVariants(arrivals, stages, path);
        Set<SelectBlock> seen = new HashSet<>();
        for (StagePart part : stages.parts()) {
            if (part.block() instanceof SelectBlock block && path.has(block) && seen.add(block)) {
                stages.lastOf(block).ifPresent(last -> variants.block(last, block));
            }
        }
        variants.found.addAll(arrivals.read(path));
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
            inside(part, block, column.name(), expression);
        }
    }

    /** A column that is selected as it is could be another of its source: first of all the one that has the name. */
    private void plain(StagePart part, SelectBlock block, OutputColumn column, Column plain, SelectItem<?> item) {
        arrivals.plain(block, column, plain, item).forEach(found::add);
        if (plain.getColumnName().replace("\"", "").equalsIgnoreCase(column.name())) {
            return;
        }
        for (Scope.Resolved other : siblings.of(block, plain, column.name())) {
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

    private void inside(StagePart part, SelectBlock block, String name, Object node) {
        if (node instanceof Select) {
            return;
        }
        if (node instanceof Expression expression) {
            expression(part, block, name, expression);
        }
        if (!(node instanceof Column)) {
            TreeParts.of(node).forEach(each -> inside(part, block, name, each));
        }
    }

    private void expression(StagePart part, SelectBlock block, String output, Expression expression) {
        if (expression instanceof Function function) {
            function(part, block, output, function);
        } else if (expression instanceof Multiplication product) {
            factor(part, block, product, product.getLeftExpression(), product.getRightExpression());
            factor(part, block, product, product.getRightExpression(), product.getLeftExpression());
        } else if (expression instanceof Division ratio) {
            factor(part, block, ratio, ratio.getLeftExpression(), ratio.getRightExpression());
            whole(part, block, ratio);
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

    /** What is divided was made whole before. */
    private void whole(StagePart part, SelectBlock block, Division ratio) {
        Expression numerator = uncast(ratio.getLeftExpression());
        Expression denominator = uncast(ratio.getRightExpression());
        if (numerator != ratio.getLeftExpression() || denominator != ratio.getRightExpression()) {
            String with = "(" + block.text(numerator) + ") / (" + block.text(denominator) + ")";
            add(
                    part,
                    VariantKind.WITHOUT_WHOLE,
                    block.text(ratio),
                    "divide the numbers as they are",
                    Rows.SAME,
                    new Edit.Replace(part.stage().id(), block.text(ratio), with));
        }
    }

    private static Expression uncast(Expression operand) {
        return TreeSearch.bare(operand) instanceof CastExpression cast
                        && String.valueOf(cast.getColDataType())
                                .toLowerCase(Locale.ROOT)
                                .matches("(tiny|small|medium|big|huge|u)*(int|integer|int\\d+|signed|unsigned)\\b.*")
                ? cast.getLeftExpression()
                : operand;
    }

    private static boolean isNumber(Expression expression) {
        Expression bare = TreeSearch.bare(expression);
        return bare instanceof LongValue
                || bare instanceof DoubleValue
                || (bare instanceof SignedExpression signed && isNumber(signed.getExpression()));
    }

    private void function(StagePart part, SelectBlock block, String output, Function function) {
        String name = String.valueOf(function.getName()).toLowerCase(Locale.ROOT);
        if (function.getParameters() == null || function.getParameters().size() != 1) {
            return;
        }
        String argument = block.text(function.getParameters().get(0));
        switch (name) {
            case "max", "min", "avg" -> aggregate(part, block, function, "sum(" + argument + ")");
            case "sum" -> summed(part, block, output, function);
            case "count" ->
                aggregate(
                        part,
                        block,
                        function,
                        function.isDistinct() ? "count(" + argument + ")" : "count(distinct " + argument + ")");
            default -> {}
        }
    }

    private void summed(StagePart part, SelectBlock block, String output, Function sum) {
        if (!(sum.getParameters().get(0) instanceof Column column) || sum.isDistinct()) {
            return;
        }
        for (Scope.Resolved other : siblings.of(block, column, output)) {
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
