package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.Variant.Rows;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The variants of a model's SQL in which texts that differ in case or in spaces at their ends make one group, or one row of a DISTINCT. */
final class GroupVariants {
    private static final int MOST_KEYS = 4;

    private final ModelStages stages;
    private final SelectBlock block;
    private final StagePart rows;
    private final List<Variant> found = new ArrayList<>();

    private GroupVariants(ModelStages stages, SelectBlock block, StagePart rows) {
        this.stages = stages;
        this.block = block;
        this.rows = rows;
    }

    static List<Variant> of(ModelStages stages, Predicate<StagePart> near) {
        List<Variant> all = new ArrayList<>();
        for (StagePart part : stages.parts()) {
            boolean groups = part.step() instanceof Step.Aggregate || part.step() instanceof Step.Distinct;
            if (groups && near.test(part) && part.block() instanceof SelectBlock block && !block.hasGroupingSets()) {
                FilterVariants.rowsOf(stages, block).ifPresent(rows -> {
                    GroupVariants variants = new GroupVariants(stages, block, rows);
                    variants.keys();
                    all.addAll(variants.found);
                });
            }
        }
        return all;
    }

    private void keys() {
        List<Expression> by = block.groupBy();
        Set<String> seen = new HashSet<>();
        if (by.isEmpty() && block.isDistinct() && !block.isDistinctOn() && !block.isAggregated()) {
            block.items().forEach(item -> key(item.getExpression(), seen));
        }
        by.forEach(each -> key(meant(each), seen));
    }

    /** What a grouping expression stands for: a place or a name among the items, or itself. */
    private Expression meant(Expression by) {
        if (by instanceof LongValue place
                && place.getValue() >= 1
                && place.getValue() <= block.items().size()) {
            return block.items().get((int) place.getValue() - 1).getExpression();
        }
        return by instanceof Column named && named.getTable() == null
                ? item(named).orElse(by)
                : by;
    }

    private Optional<Expression> item(Column named) {
        return block.items().stream()
                .filter(item -> item.getAlias() != null
                        && folded(item.getAlias().getName()).equals(folded(named.getColumnName())))
                .<Expression>map(SelectItem::getExpression)
                .findFirst();
    }

    private void key(Expression expression, Set<String> seen) {
        if (TreeSearch.bare(expression) instanceof Column column
                && isText(column)
                && seen.size() < MOST_KEYS
                && seen.add(block.text(column))) {
            String key = block.text(column);
            variant(VariantKind.TRIMMED_GROUPS, key, "trim(" + key + ")");
            variant(VariantKind.GROUPS_IN_ONE_CASE, key, "lower(trim(" + key + "))");
        }
    }

    private boolean isText(Column column) {
        return stages.columns()
                .scope(block)
                .resolve(column)
                .map(Scope.Resolved::column)
                .filter(own -> own.family() == TypeFamily.TEXT)
                .isPresent();
    }

    private void variant(VariantKind kind, String key, String form) {
        List<Edit> edits = new ArrayList<>();
        edits.addAll(selected(key, form));
        grouped(key, form).ifPresent(edits::add);
        found.add(new Variant(rows.stage().id(), kind, key, "take " + form + " for " + key, edits, Rows.FEWER, true));
    }

    private List<Edit> selected(String key, String form) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < block.items().size(); i++) {
            SelectItem<?> item = block.items().get(i);
            if (block.text(TreeSearch.bare(item.getExpression())).equals(key)) {
                edits.add(selected(i, form + " as " + name(item)));
            }
        }
        return edits;
    }

    /** An item with as many of its neighbours as make its place the only one: what is selected may be grouped by in the same words. */
    private Edit selected(int at, String with) {
        int next = Math.min(at + 1, block.items().size() - 1);
        int before = Math.max(at - 1, 0);
        for (int[] range : new int[][] {{at, at}, {at, next}, {before, at}}) {
            if (isWrittenOnce(
                    items(range[0], range[1], at, block.text(block.items().get(at))))) {
                return edit(range[0], range[1], at, with, "");
            }
        }
        return edit(0, at, at, with, block.isDistinct() ? "select distinct " : "select ");
    }

    private Edit edit(int first, int last, int at, String with, String begin) {
        String own = block.text(block.items().get(at));
        return new Edit.Replace(
                rows.stage().id(), begin + items(first, last, at, own), begin + items(first, last, at, with));
    }

    private String items(int first, int last, int at, String with) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> i == at ? with : block.text(block.items().get(i)))
                .collect(Collectors.joining(", "));
    }

    private boolean isWrittenOnce(String text) {
        Pattern words = Pattern.compile("(?<![\\w.\"])" + Pattern.quote(text) + "(?![\\w.\"(])");
        return words.matcher(block.text()).results().count() == 1;
    }

    private static String name(SelectItem<?> item) {
        return item.getAlias() == null
                ? ((Column) TreeSearch.bare(item.getExpression())).getColumnName()
                : item.getAlias().getName();
    }

    private Optional<Edit> grouped(String key, String form) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (Expression by : block.groupBy()) {
            boolean isKey = !(by instanceof LongValue)
                    && block.text(TreeSearch.bare(meant(by))).equals(key);
            before.add(block.text(by));
            after.add(isKey ? form : block.text(by));
        }
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(new Edit.Replace(
                        rows.stage().id(),
                        "group by " + String.join(", ", before),
                        "group by " + String.join(", ", after)));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("\"", "").replace("`", "");
    }
}
