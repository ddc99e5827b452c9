package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.stages.ModelStages;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jsqlparser.schema.Column;

/** The columns that could have been meant instead of another: those of its source that are of its type, the likeliest first. */
final class Siblings {
    private static final int MOST = 10;

    private final ModelStages stages;

    Siblings(ModelStages stages) {
        this.stages = stages;
    }

    /** @param name under which the value is handed on: a column that shares words with it is likelier to be meant */
    List<Scope.Resolved> of(SelectBlock block, Column column, String name) {
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
                        .thenComparing(other -> isIdentifier(other.column().name()))
                        .thenComparing(other -> -shared(other.column().name(), name))
                        .thenComparing(other -> isSelected(block, other)))
                .limit(MOST)
                .toList();
    }

    static boolean alike(TypeFamily one, TypeFamily other) {
        return one != TypeFamily.UNKNOWN && (one == other || (one.isNumeric() && other.isNumeric()));
    }

    /** Whether a column of the name tells things apart rather than how much of them there is. */
    static boolean isIdentifier(String name) {
        return name.toLowerCase(Locale.ROOT).matches("(?s)(.*_)?(id|key|code|number|index)|.*id");
    }

    private static long shared(String one, String other) {
        Set<String> words = words(one);
        words.retainAll(words(other));
        return words.size();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
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
}
