package dev.gumshoe.lineage.variants;

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
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;

/** What a project's filters ask of columns, by the names of the columns. */
final class KnownConditions {
    private static final String PLACE = "{column}";

    private final Map<String, Set<String>> templates = new LinkedHashMap<>();

    /** Learns from the filters of a model. */
    void learn(ModelStages stages) {
        for (StagePart part : stages.parts()) {
            if (part.step() instanceof Step.Where && part.block() instanceof SelectBlock block) {
                block.where().forEach(condition -> learn(block, condition));
            }
        }
    }

    private void learn(SelectBlock block, Expression condition) {
        List<Column> columns = TreeSearch.columns(condition);
        Map<String, String> names = new HashMap<>();
        columns.forEach(column -> names.put(block.text(column), name(column)));
        String text = block.text(condition);
        if (names.size() == 1 && !text.toLowerCase(Locale.ROOT).contains("select")) {
            Map.Entry<String, String> only = names.entrySet().iterator().next();
            templates
                    .computeIfAbsent(only.getValue(), any -> new LinkedHashSet<>())
                    .add(text.replace(only.getKey(), PLACE));
        }
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

    private static String name(Column column) {
        return folded(column.getColumnName());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("\"", "").replace("`", "");
    }
}
