package dev.gumshoe.lineage.selection;

import dev.gumshoe.lineage.selection.Specification.Combination;
import dev.gumshoe.lineage.selection.Specification.Criterion;
import dev.gumshoe.lineage.selection.Specification.Neighbours;
import dev.gumshoe.lineage.selection.Specification.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the definition of one selector, as {@code dbt/graph/cli.py} does of {@code selectors.yml}. */
final class Definitions {
    private static final String EXPECTED =
            "; expected a text, or a mapping of union, intersection, or method and value";

    private final String selector;
    private final Words words;

    Definitions(String selector, Words words) {
        this.selector = selector;
        this.words = words;
    }

    /** The definition as a whole. */
    Specification root(Object definition) {
        if (definition instanceof Map<?, ?> map
                && map.size() > 1
                && (isSet(map, "union") || isSet(map, "intersection"))) {
            throw wrong("has more keys beside 'union' or 'intersection'; expected one of the two alone");
        }
        return any(definition);
    }

    private Specification any(Object definition) {
        if (definition instanceof String word) {
            return words.criterion(word);
        }
        if (!(definition instanceof Map<?, ?> map)) {
            throw wrong("holds '" + definition + "'" + EXPECTED);
        }
        if (isSet(map, "union")) {
            return set(Operation.UNION, map.get("union"));
        }
        return isSet(map, "intersection") ? set(Operation.INTERSECTION, map.get("intersection")) : one(map);
    }

    private Specification set(Operation operation, @Nullable Object list) {
        List<Specification> included = new ArrayList<>();
        List<Specification> excluded = new ArrayList<>();
        int exclusions = 0;
        for (Object part : list(list, operation == Operation.UNION ? "union" : "intersection")) {
            if (part instanceof Map<?, ?> map && map.containsKey("exclude")) {
                exclusions++;
                excluded.addAll(exclusions(map));
            } else {
                included.add(any(part));
            }
        }
        if (exclusions > 1) {
            throw wrong("has 'exclude' twice in one set; expected it once");
        }
        return without(Combination.of(operation, included), excluded);
    }

    private Specification one(Map<?, ?> map) {
        if (map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            return criterion(Map.of("method", only.getKey(), "value", value(only.getValue())));
        }
        if (!map.containsKey("method") || !map.containsKey("value")) {
            throw wrong("has the keys " + map.keySet() + "; expected one key, or 'method' and 'value'");
        }
        return without(criterion(map), map.containsKey("exclude") ? exclusions(map) : List.of());
    }

    private List<Specification> exclusions(Map<?, ?> map) {
        List<Specification> excluded = new ArrayList<>();
        list(map.get("exclude"), "exclude").forEach(part -> excluded.add(any(part)));
        return excluded;
    }

    private static Specification without(Specification included, List<Specification> excluded) {
        if (excluded.isEmpty()) {
            return included;
        }
        Specification exclusion = excluded.size() == 1 ? excluded.get(0) : Combination.of(Operation.UNION, excluded);
        return Combination.of(Operation.DIFFERENCE, List.of(included, exclusion));
    }

    private Specification criterion(Map<?, ?> map) {
        String stated = String.valueOf(map.get("method"));
        List<String> method = List.of(stated.split("\\.", -1));
        boolean around = isTrue(map.get("childrens_parents"));
        boolean down = isTrue(map.get("children"));
        if (around && down) {
            throw wrong("has both 'childrens_parents' and 'children'; expected one of the two");
        }
        Neighbours neighbours = new Neighbours(
                around,
                isTrue(map.get("parents")) ? steps(map.get("parents_depth")) : 0,
                down ? steps(map.get("children_depth")) : 0);
        Object indirect = map.get("indirect_selection");
        return new Criterion(
                map.toString(),
                method(method.get(0)),
                method.subList(1, method.size()),
                value(map.get("value")),
                neighbours,
                indirect == null ? words.indirect() : IndirectSelection.parse(String.valueOf(indirect)));
    }

    private Method method(String name) {
        return Method.named(name, "selector " + selector);
    }

    private Object value(@Nullable Object value) {
        return Optional.<Object>ofNullable(value)
                .orElseThrow(() -> wrong("has a method without a value; expected one"));
    }

    /** No depth, and a depth of 0, mean all the way, as in dbt. */
    private int steps(@Nullable Object depth) {
        try {
            int steps = depth == null ? 0 : Integer.parseInt(String.valueOf(depth));
            return steps == 0 && !"0".equals(depth) ? Neighbours.ALL : steps;
        } catch (NumberFormatException e) {
            throw wrong("has the depth '" + depth + "'; expected a whole number");
        }
    }

    private List<?> list(@Nullable Object value, String key) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong("has no list under '" + key + "'; expected one");
    }

    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    private static boolean isSet(Map<?, ?> map, String key) {
        return map.containsKey(key);
    }

    private SelectionException wrong(String wrong) {
        return new SelectionException("selector '" + selector + "' " + wrong);
    }
}
