package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.schema.Column;

/** What a project's filters ask of columns, by the names of the columns and by the names that a model gives them. */
final class KnownConditions {
    private static final String PLACE = "{column}";

    private static final int MOST_VALUES = 4;

    private final Map<String, Set<String>> templates = new LinkedHashMap<>();

    private final Map<Given, Set<String>> byGivenName = new LinkedHashMap<>();

    /** A column as a model's SELECTs call it. */
    private record Given(UniqueId model, String name) {}

    /** Learns from the filters of a model. */
    void learn(ModelStages stages) {
        for (StagePart part : stages.parts()) {
            if (part.step() instanceof Step.Where && part.block() instanceof SelectBlock block) {
                block.where().forEach(condition -> learn(stages.model(), block, condition));
            }
        }
    }

    private void learn(UniqueId model, SelectBlock block, Expression condition) {
        List<Column> columns = TreeSearch.columns(condition);
        Map<String, String> names = new HashMap<>();
        columns.forEach(column -> names.put(block.text(column), name(column)));
        String text = block.text(condition);
        if (names.size() == 1 && !text.toLowerCase(Locale.ROOT).contains("select")) {
            Map.Entry<String, String> only = names.entrySet().iterator().next();
            Set<String> asked = new LinkedHashSet<>(List.of(text.replace(only.getKey(), PLACE)));
            asked.addAll(eachLeftOut(block, condition));
            templates
                    .computeIfAbsent(only.getValue(), any -> new LinkedHashSet<>())
                    .addAll(asked);
            given(block, only.getKey())
                    .ifPresent(given -> byGivenName
                            .computeIfAbsent(new Given(model, given), any -> new LinkedHashSet<>())
                            .addAll(asked));
        }
    }

    /** Of values that a condition leaves out together, others may leave out one. */
    private static List<String> eachLeftOut(SelectBlock block, Expression condition) {
        if (condition instanceof InExpression in
                && in.isNot()
                && TreeSearch.bare(in.getLeftExpression()) instanceof Column
                && in.getRightExpression() instanceof ExpressionList<?> values
                && values.size() <= MOST_VALUES) {
            return values.stream()
                    .filter(StringValue.class::isInstance)
                    .map(value -> PLACE + " <> " + block.text(value))
                    .toList();
        }
        return List.of();
    }

    /**
     * The conditions that are asked of columns of a name somewhere.
     *
     * @param written the column as it is to be written
     */
    List<String> of(String name, String written) {
        return templates.getOrDefault(folded(name), Set.of()).stream()
                .map(template -> template.replace(PLACE, written))
                .toList();
    }

    /**
     * The conditions that a model asks elsewhere of another column which it calls the same.
     *
     * @param written the column as it is to be written
     */
    List<String> of(UniqueId model, SelectBlock block, String written) {
        return given(block, written).stream()
                .flatMap(name -> byGivenName.getOrDefault(new Given(model, name), Set.of()).stream())
                .map(template -> template.replace(PLACE, written))
                .toList();
    }

    /** The name by which a SELECT hands on what it computes from a column alone. */
    private static Optional<String> given(SelectBlock block, String column) {
        return block.items().stream()
                .filter(item -> item.getAlias() != null)
                .filter(item -> isOf(block, item.getExpression(), column))
                .map(item -> folded(item.getAlias().getName()))
                .findFirst();
    }

    private static boolean isOf(SelectBlock block, Expression expression, String column) {
        List<Column> columns = TreeSearch.columns(expression);
        return columns.size() == 1 && last(block.text(columns.get(0))).equals(last(column));
    }

    private static String last(String written) {
        return folded(written.substring(written.lastIndexOf('.') + 1));
    }

    private static String name(Column column) {
        return folded(column.getColumnName());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("\"", "").replace("`", "");
    }
}
