package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.Variant.Rows;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.Derivation;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.SelectItem;

/**
 * The variants of a model's SQL in which an amount of an outer join's other side counts as 0 where there is no match: within an
 * expression, or where it is handed on as it is though most of its like are not.
 */
final class DefaultVariants {
    private static final int MOST = 6;

    private final ModelStages stages;
    private final SelectBlock block;
    private final StagePart part;
    private final List<Variant> found = new ArrayList<>();

    private DefaultVariants(ModelStages stages, SelectBlock block, StagePart part) {
        this.stages = stages;
        this.block = block;
        this.part = part;
    }

    static List<Variant> of(ModelStages stages, ValuePath.Inside path) {
        List<Variant> all = new ArrayList<>();
        Set<SelectBlock> seen = new HashSet<>();
        for (StagePart any : stages.parts()) {
            if (any.block() instanceof SelectBlock block && path.has(block) && seen.add(block)) {
                FilterVariants.rowsOf(stages, block)
                        .ifPresent(rows -> all.addAll(new DefaultVariants(stages, block, rows).inside(path)));
            }
        }
        return all;
    }

    private List<Variant> inside(ValuePath.Inside path) {
        for (OutputColumn column : stages.columns().of(block).columns()) {
            if (path.has(block, column.name()) && column.derivation() instanceof Derivation.Computed computed) {
                block.items().stream()
                        .filter(item -> item.getExpression() == computed.expression())
                        .filter(item -> ArrivalVariants.isWrittenOnce(block, item))
                        .findFirst()
                        .ifPresent(item -> item(item, column, computed.expression()));
            }
        }
        return found.stream().distinct().limit(MOST).toList();
    }

    private void item(SelectItem<?> item, OutputColumn output, Expression expression) {
        if (TreeSearch.bare(expression) instanceof Column plain) {
            if (isOptional(plain) && isExtended(plain) && isOddOneOut(plain)) {
                add(item, output, plain, "coalesce(" + block.text(plain) + ", 0)");
            }
            return;
        }
        for (Column column : TreeSearch.columns(expression)) {
            if (isOptional(column)) {
                String text = block.text(expression);
                String other = counted(text, block.text(column));
                if (!other.equals(text)) {
                    add(item, output, column, other);
                }
            }
        }
    }

    /** What replaces NULL or leaves it out by itself is left alone. */
    private static String counted(String text, String column) {
        String name = Pattern.quote(column);
        Pattern bare = Pattern.compile("(?i)(?<![\\w.\"])(?<!(coalesce|ifnull|nvl)\\s?\\(\\s?)"
                + "(?!(?<=\\b(sum|avg|min|max|count)\\s?\\(\\s?)" + name + "\\s?\\))" + name + "(?![\\w.\"(])");
        return bare.matcher(text).replaceAll(Matcher.quoteReplacement("coalesce(" + column + ", 0)"));
    }

    private void add(SelectItem<?> item, OutputColumn output, Column column, String expression) {
        StagePart at = joinOf(column);
        found.add(new Variant(
                at.stage().id(),
                VariantKind.WITH_DEFAULT,
                block.text(column),
                "count " + block.text(column) + " as 0 where there is none",
                List.of(new Edit.Replace(at.stage().id(), block.text(item), expression + " as " + output.spelled())),
                Rows.SAME,
                true));
    }

    /** The join that the column comes from; the stage that it is computed over where another block joins. */
    private StagePart joinOf(Column column) {
        return stages.columns().scope(block).resolve(column).stream()
                .flatMap(own -> stages.parts().stream()
                        .filter(each -> each.block() == block
                                && each.step() instanceof Step.Join join
                                && block.joins().get(join.index()).source() == own.source()))
                .findFirst()
                .orElse(part);
    }

    /** Whether most of the amounts of the other sides of joins count as something where there is no match. */
    private boolean isOddOneOut(Column column) {
        long counted = block.items().stream()
                .filter(item -> TreeSearch.bare(item.getExpression()) instanceof Function function
                        && String.valueOf(function.getName()).matches("(?i)coalesce|ifnull|nvl")
                        && function.getParameters() != null
                        && function.getParameters().get(0) instanceof Column first
                        && isAmount(first)
                        && isExtended(first))
                .count();
        long handedOn = block.items().stream()
                .filter(item -> TreeSearch.bare(item.getExpression()) instanceof Column other
                        && other != column
                        && isAmount(other)
                        && isExtended(other))
                .count();
        return counted > handedOn;
    }

    private boolean isExtended(Column column) {
        return stages.columns()
                .scope(block)
                .resolve(column)
                .filter(own -> isExtended(block, own.source()))
                .isPresent();
    }

    private boolean isAmount(Column column) {
        return stages.columns()
                .scope(block)
                .resolve(column)
                .filter(own -> own.column().family().isNumeric()
                        && !Siblings.isIdentifier(own.column().name()))
                .isPresent();
    }

    private boolean isOptional(Column column) {
        return isAmount(column)
                && stages.columns()
                        .scope(block)
                        .resolve(column)
                        .filter(own ->
                                isOptional(block, own.source(), own.column().name()))
                        .isPresent();
    }

    /** Whether a column has no value where an outer join found no match, in the block or in one that hands it on as it is. */
    private boolean isOptional(SelectBlock reader, Source source, String column) {
        if (isExtended(reader, source)) {
            return true;
        }
        Optional<SelectBlock> from = select(source.target());
        Optional<Derivation> derivation =
                from.flatMap(inner -> stages.columns().of(inner).find(column)).map(OutputColumn::derivation);
        if (derivation.isPresent() && derivation.get() instanceof Derivation.Passed passed) {
            return isOptional(from.get(), passed.source(), column);
        }
        return derivation.isPresent()
                && derivation.get() instanceof Derivation.Computed computed
                && TreeSearch.bare(computed.expression()) instanceof Column plain
                && stages.columns()
                        .scope(from.get())
                        .resolve(plain)
                        .filter(own -> isOptional(
                                from.get(), own.source(), own.column().name()))
                        .isPresent();
    }

    private static Optional<SelectBlock> select(Target target) {
        Optional<Block> block = target instanceof Target.ToCte cte
                ? Optional.of(cte.cte().block())
                : target instanceof Target.ToBlock derived ? Optional.of(derived.block()) : Optional.empty();
        return block.filter(SelectBlock.class::isInstance).map(SelectBlock.class::cast);
    }

    private static boolean isExtended(SelectBlock block, Source source) {
        boolean joined = block.first().filter(source::equals).isPresent();
        boolean extended = false;
        for (Joined join : block.joins()) {
            if (join.source() == source) {
                extended = join.type() == JoinType.LEFT || join.type() == JoinType.FULL;
                joined = true;
            } else if (joined) {
                extended |= join.type() == JoinType.RIGHT || join.type() == JoinType.FULL;
            }
        }
        return extended;
    }
}
