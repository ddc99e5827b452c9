package dev.gumshoe.lineage.selection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The selectors that a project defines, in {@code selectors.yml}. */
public final class NamedSelectors {
    private final String where;
    private final Map<String, Map<?, ?>> selectors = new LinkedHashMap<>();

    /**
     * The selectors of a list of mappings with name, definition, and perhaps default.
     *
     * @param where the file that defines them, for messages
     */
    public NamedSelectors(String where, Collection<? extends Map<?, ?>> selectors) {
        this.where = where;
        for (Map<?, ?> selector : selectors) {
            if (!(selector.get("name") instanceof String name) || !selector.containsKey("definition")) {
                throw new SelectionException(where + ": a selector lacks a name or a definition; expected both");
            }
            this.selectors.put(name, selector);
        }
        if (defaults().size() > 1) {
            throw new SelectionException(
                    where + ": " + String.join(" and ", defaults()) + " are both the default; expected one");
        }
    }

    /** The name of the selector that stands in where nothing is selected. */
    public Optional<String> byDefault() {
        return defaults().stream().findFirst();
    }

    /** What is wrong with any of them shows when it is read, so all are. */
    Map<String, Specification> read(Words words) {
        Map<String, Specification> read = new TreeMap<>();
        selectors.forEach((name, selector) -> read.put(name, read(name, selector, words)));
        return read;
    }

    String where() {
        return where;
    }

    private Specification read(String name, Map<?, ?> selector, Words words) {
        try {
            Object definition = selector.get("definition");
            return new Definitions(name, words).root(definition == null ? "" : definition);
        } catch (SelectionException e) {
            throw new SelectionException(where + ": " + e.line(), e.word(), e.candidates());
        }
    }

    private List<String> defaults() {
        return selectors.entrySet().stream()
                .filter(selector -> Boolean.TRUE.equals(selector.getValue().get("default")))
                .map(Map.Entry::getKey)
                .toList();
    }
}
